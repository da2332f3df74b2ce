import { type Line, laidOut, MARGIN, WIDTH } from './layout';

const fontOf = ({ size, bold }: Line): string =>
  `${bold ? '600 ' : ''}${size}px -apple-system, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", sans-serif`;

/** The part of a canvas that drawing text needs; it is the same in the browser and in WeChat. */
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D | null;
}

/** Draws lines of text on a canvas, dark on white; the canvas gets the height they need. */
export function drawLines(canvas: Canvas, lines: readonly Line[]): void {
  const context = canvas.getContext('2d');
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
