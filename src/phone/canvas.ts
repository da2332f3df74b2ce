import Taro from '@tarojs/taro';

/**
 * WeChat's query instead of Taro's, which waits half a second each time: the canvas is laid out
 * some time after it is rendered.
 */
declare const wx: Pick<typeof Taro, 'createSelectorQuery'>;

const TRIES = 10;
const WAIT_MS = 50;

/** WeChat's canvas of type 2d, once it is laid out. */
interface Laid {
  node?: unknown;
  width: number;
  height: number;
}

/**
 * Waits until WeChat's canvas is laid out, then calls `use` with it.
 * @param use gets the canvas, its width in CSS pixels, and the number of screen pixels per CSS
 * pixel
 * @returns a function that stops waiting
 */
export function onceLaidOut(
  id: string,
  use: (canvas: unknown, size: { width: number; ratio: number }) => void,
): () => void {
  let removed = false;
  const look = (tries: number) => {
    wx.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true }, () => undefined)
      .exec((found: (Laid | null)[]) => {
        if (removed) return;
        const [laid] = found;
        if (laid?.node && laid.width)
          use(laid.node, { width: laid.width, ratio: Taro.getWindowInfo().pixelRatio });
        else if (tries > 1) timer = setTimeout(() => look(tries - 1), WAIT_MS);
      });
  };
  let timer = setTimeout(() => look(TRIES), 0);
  return () => {
    removed = true;
    clearTimeout(timer);
  };
}
