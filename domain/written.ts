/** How long a text may be, in letters, the blanks around it not counted. */
export interface Length {
  readonly min: number;
  readonly max: number;
}

/** A text as it is kept, without the blanks around it; undefined where it is shorter or longer than it may be. */
export function written(typed: string, { min, max }: Length): string | undefined {
  const text = typed.trim();
  return text.length >= min && text.length <= max ? text : undefined;
}

/** Whether a text has no line breaks. */
export const isOneLine = (text: string): boolean => !/[\r\n]/.test(text);
