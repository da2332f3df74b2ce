import { defined } from '../../domain/defined';
import type { RowProblem } from '../../types/answer';

/** The most rows that are named of a file, and the most characters of each sentence: an answer is small whatever the file. */
const MOST = 200;
const LONGEST = 200;

/** What is wrong with a file's rows, as it is answered: the first of them, each in a sentence that quotes no book. */
export const namedRows = (problems: readonly RowProblem[]): RowProblem[] =>
  problems.slice(0, MOST).map(({ line, sheet, field, message }) => ({
    line,
    ...defined({ sheet: sheet && shortened(sheet) }),
    field: shortened(field),
    message: shortened(message),
  }));

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
