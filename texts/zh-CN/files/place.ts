import type { RowPlace } from '../../../types/answer';

/** Where a row stands in a file: its line, and its sheet where the file has several. */
export const rowAt = ({ line, sheet }: RowPlace): string =>
  `${sheet ? `工作表“${sheet}”` : ''}第 ${line} 行`;
