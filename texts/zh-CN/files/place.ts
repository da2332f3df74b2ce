import type { RowPlace } from '../../../types/answer';

/** The place of a row in a file: its line, and its sheet if the file has several. */
export const rowAt = ({ line, sheet }: RowPlace): string =>
  `${sheet ? `工作表“${sheet}”` : ''}第 ${line} 行`;
