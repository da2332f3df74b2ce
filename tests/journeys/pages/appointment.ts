import jsqr from 'jsqr';
import type { Phone } from '../phone';

/** 预约详情: the ticket. */
export class AppointmentPage {
  constructor(private readonly phone: Phone) {}
  cancel = () => this.phone.tap('取消预约');
  move = () => this.phone.tap('改约');
  again = () => this.phone.tap('重新预约');
  home = () => this.phone.tap('好的，回首页');

  /** The large number beside 就诊序号. */
  async number(): Promise<number> {
    const text = await this.phone.allText();
    return Number(text.match(/就诊序号\s*(\d+)/)?.[1]);
  }

  /** The letters under the code. */
  async letters(): Promise<string> {
    const text = await this.phone.allText();
    return text.match(/出示这个码\s*([0-9A-Z]{6,})/)?.[1] ?? '';
  }

  /** The text that a scanner reads from the screen. */
  async scanned(): Promise<string> {
    // The code is scrolled to the middle, where no bar covers it.
    const code = this.phone.page.getByRole('img', { name: '预约码' });
    await code.evaluate(image => image.scrollIntoView({ block: 'center' }));
    const screen = await this.phone.page.screenshot();
    const { data, width, height } = await pixels(this.phone, screen);
    return jsqr(data, width, height)?.data ?? '';
  }
}

/** The pixels of a PNG, read by the browser. */
async function pixels(phone: Phone, png: Buffer) {
  const page = await phone.context.newPage();
  const [width, height, base64] = await page.evaluate(
    async source => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let text = '';
      for (const byte of data) text += String.fromCharCode(byte);
      return [image.width, image.height, btoa(text)] as const;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return { width, height, data: new Uint8ClampedArray(Buffer.from(base64, 'base64')) };
}
