import Taro from '@tarojs/taro';
import { type NotGiven, refusedBy } from '../refusedBy';
import { drawLines } from './draw';
import { type DrawnLine, WIDTH } from './layout';

/**
 * Shares lines of text as a picture with WeChat's own sheet: to a friend, into the album, into the
 * favourites.
 */
export async function sharePicture(
  lines: readonly DrawnLine[],
  _name: string,
): Promise<NotGiven | undefined> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width: WIDTH, height: WIDTH });
    drawLines(canvas, canvas.getContext('2d') as CanvasRenderingContext2D, lines);
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as Taro.Canvas,
      fileType: 'png',
    });
    await Taro.showShareImageMenu({ path: tempFilePath });
    return undefined;
  } catch (error) {
    return refusedBy(error);
  }
}
