import type { Page } from 'playwright-core';

/** The most bytes of a picture in docs/pictures. */
export const MOST_BYTES = 40 * 1000;

/**
 * The visible page as a WebP picture of at most MOST_BYTES, as sharp as fits.
 *
 * @param drawing a page of the same browser, to draw it on
 */
export async function smallPicture(page: Page, drawing: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64');
  const wide = page.viewportSize()?.width ?? 375;
  for (const [scale, quality] of SIZES) {
    const address = await drawing.evaluate(drawn, { png, width: wide * scale, quality });
    const made = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    if (made.length <= MOST_BYTES) return made;
  }
  throw new Error(`no picture of at most ${MOST_BYTES} bytes`);
}

/** The pixels per page pixel and the quality, the best first. */
const SIZES: readonly [scale: number, quality: number][] = [
  [2, 0.7],
  [1.5, 0.7],
  [1.5, 0.5],
  [1, 0.7],
  [1, 0.5],
  [0.75, 0.5],
];

/** Scales the picture; runs in the browser. */
async function drawn({ png, width, quality }: { png: string; width: number; quality: number }) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round((image.height / image.width) * width);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality);
}
