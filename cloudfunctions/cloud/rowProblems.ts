import { defined } from '../../domain/defined';
import type { RowProblem } from '../../types/answer';

/**
 * The maximum number of rows named, and of characters in each sentence, so that the answer is
 * always small.
 */
const MOST = 200;
const LONGEST = 200;

/**
 * The problems of a file's rows as they are answered: only the first ones, each with a shortened
 * sentence.
 */
export const namedRows = (problems: readonly RowProblem[]): RowProblem[] =>
  problems.slice(0, MOST).map(({ line, sheet, field, message }) => ({
    line,
    ...defined({ sheet: sheet && shortened(sheet) }),
    field: shortened(field),
    message: shortened(message),
  }));

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
