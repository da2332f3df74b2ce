/** A line of a picture with text. */
export interface DrawnLine {
  text: string;
  /** In pixels of the picture. */
  size: number;
  bold?: boolean;
  quiet?: boolean;
  /** The distance to the line above. */
  before?: number;
}

/** A line as it is drawn: `baseline` is the bottom of its letters. */
interface Drawn extends DrawnLine {
  baseline: number;
}

/** The width of the picture; its height follows from the text. */
export const WIDTH = 750;
export const MARGIN = 60;

/**
 * Lays out lines of text below each other, broken if they are wider than the picture.
 * @param wideness the width of a text in a size, in pixels
 */
export function laidOut(
  lines: readonly DrawnLine[],
  wideness: (text: string, line: DrawnLine) => number,
): { drawn: Drawn[]; height: number } {
  const drawn: Drawn[] = [];
  let y = MARGIN;
  for (const line of lines) {
    y += line.before ?? 0;
    for (const text of broken(line, wideness)) {
      y += Math.round(line.size * 1.4);
      drawn.push({ ...line, text, baseline: y - Math.round(line.size * 0.3) });
    }
  }
  return { drawn, height: y + MARGIN };
}

/** Breaks a line where needed; Chinese breaks anywhere. */
function broken(line: DrawnLine, wideness: (text: string, line: DrawnLine) => number): string[] {
  const found: string[] = [];
  let part = '';
  for (const letter of line.text) {
    if (part && wideness(part + letter, line) > WIDTH - 2 * MARGIN) {
      found.push(part);
      part = '';
    }
    part += letter;
  }
  return [...found, part];
}
