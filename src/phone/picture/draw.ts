import { type DrawnLine, laidOut, MARGIN, WIDTH } from './layout';

const fontOf = ({ size, bold }: DrawnLine): string =>
  `${bold ? '600 ' : ''}${size}px -apple-system, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", sans-serif`;

/**
 * Draws lines of text on a canvas, dark on white; the canvas gets the height they need.
 * @param context the canvas's own of kind `2d`; for text it is the same in the browser and in WeChat
 */
export function drawLines(
  canvas: { width: number; height: number },
  context: CanvasRenderingContext2D | null,
  lines: readonly DrawnLine[],
): void {
  if (!context) throw new Error('the canvas has no context');
  const { drawn, height } = laidOut(lines, (text, line) => {
    context.font = fontOf(line);
    return context.measureText(text).width;
  });
  canvas.width = WIDTH;
  canvas.height = height;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, height);
  for (const line of drawn) {
    context.font = fontOf(line);
    context.fillStyle = line.quiet ? '#5c6664' : '#14201e';
    context.fillText(line.text, MARGIN, line.baseline);
  }
}
