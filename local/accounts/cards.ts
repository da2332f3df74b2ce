import { refused, type WeChatAnswer } from './answer';

/** The content of a picture, for the stand-in. */
export interface OnPicture {
  /** The front (name and number), the back, or an unreadable card. */
  side: 'front' | 'back' | 'blurred';
  name?: string;
  id?: string;
}

/**
 * This mark follows the picture’s own bytes, which image programs ignore. After it comes the
 * content as JSON.
 */
export const MARK = '\nlocal-card ';

/** The number of pictures per day that an app may have read free of charge. */
const FREE_A_DAY = 100;
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * WeChat’s OCR of identity cards. It reads the content that `withCard` put behind a picture, and
 * finds no card on any other picture.
 */
export class Cards {
  private readonly read = new Map<string, number>();

  constructor(private readonly day: () => string) {}

  /**
   * ocr.idcard: 0 with the card’s text. Errors: 101001 no card; 101002 unreadable or too large;
   * 101003 the daily quota is used up; 47001 no picture.
   */
  idcard(request: unknown): WeChatAnswer {
    const { img } = (request ?? {}) as { img?: unknown };
    if (!Buffer.isBuffer(img)) return refused(47001, 'data format error');
    const day = this.day();
    const before = this.read.get(day) ?? 0;
    if (before >= FREE_A_DAY) return refused(101003, 'not enough market quota');
    this.read.set(day, before + 1);
    if (img.length > MOST_BYTES) return refused(101002, 'decode image failed');
    const on = onPicture(img);
    if (!on) return refused(101001, 'certificate not found');
    const ok = { errcode: 0, errmsg: 'ok' };
    if (on.side === 'blurred') return refused(101002, 'decode image failed');
    if (on.side === 'back') return { ...ok, type: 'Back', valid_date: '20200101-20400101' };
    // chinese: the text printed on a card
    return { ...ok, type: 'Front', name: on.name, id: on.id, gender: '女', nationality: '汉' };
  }
}

function onPicture(img: Buffer): OnPicture | undefined {
  const at = img.lastIndexOf(MARK);
  if (at < 0) return undefined;
  try {
    return JSON.parse(img.subarray(at + MARK.length).toString()) as OnPicture;
  } catch {
    return undefined;
  }
}
