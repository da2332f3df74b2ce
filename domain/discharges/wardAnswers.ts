import type { DischargeProblemCode } from '../../types/discharges/discharges';
import { wardAnswerColumns, wardAnswerWords } from '../../types/discharges/wardAnswers';
import { type Question, type SurveyAnswers, wardForm } from '../../types/surveys';
import { meant } from '../tables/rows';
import { withLines, written } from '../written';
import { type Cell, wordIn } from './cells';

const columns: Readonly<Record<string, string | undefined>> = wardAnswerColumns;

/** What a cell answers to a question of the form. */
function answerIn(question: Question, cell: string): Cell<string | boolean, DischargeProblemCode> {
  switch (question.kind) {
    case 'overall':
    case 'rating':
      return wordIn(wardAnswerWords.ratings, meant(cell), 'RATING_UNKNOWN');
    case 'yesNo':
      return wordIn(wardAnswerWords.wishes, meant(cell), 'WISH_UNKNOWN');
    default: {
      const { maxLength: max } = question;
      if (withLines(cell).trim().length > max) return { code: 'FIELD_TOO_LONG' };
      const value = written(cell, { min: 0, max });
      return value === undefined ? { code: 'TEXT_UNREADABLE' } : { value };
    }
  }
}

/**
 * What a row says that the patient answered in the ward's form (R14); undefined where it answers nothing. Nobody finished a form without
 * saying how content they were altogether: in a list without that column, columns of these names are others' and mean something else.
 * @param report is told of each answer that is none of the form, and of one that the form must have
 */
export function readWardAnswers(
  cells: Record<string, string>,
  report: (column: string, code: DischargeProblemCode) => void,
): SurveyAnswers | undefined {
  if (cells[wardAnswerColumns.overall] === undefined) return undefined;
  const given = wardForm.questions.flatMap(question => {
    const column = columns[question.id];
    const cell = column === undefined ? '' : (cells[column] ?? '').trim();
    return column === undefined ? [] : [{ question, column, cell }];
  });
  if (given.every(({ cell }) => cell === '')) return undefined;
  const answers: SurveyAnswers = {};
  for (const { question, column, cell } of given) {
    if (cell === '') {
      if (question.required) report(column, 'FIELD_MISSING');
      continue;
    }
    const read = answerIn(question, cell);
    if ('code' in read) report(column, read.code);
    else answers[question.id] = read.value;
  }
  return answers;
}
