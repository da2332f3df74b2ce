import type { DischargeProblemCode } from '../../types/discharges/discharges';
import {
  wardAnswerColumns,
  wardAnswerWords,
  wardFormWayColumn,
} from '../../types/discharges/wardAnswers';
import { type PaperWay, type Question, type SurveyAnswers, wardForm } from '../../types/surveys';
import { meant, wordIn } from '../tables/rows';
import { withLines, written } from '../written';
import type { Cell } from './cells';

const columns: Readonly<Record<string, string | undefined>> = wardAnswerColumns;

/** The answer in a cell to a question of the form. */
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

/** The ward's form as a list brings it: how it came, and what its patient answered. */
export interface WardFormRead {
  way: PaperWay;
  answers: SurveyAnswers;
}

/** The way in which the form came, if the row says so; or else from the ward, like the list. */
function wayIn(cell: string): Cell<PaperWay, DischargeProblemCode> {
  return cell === '' ? { value: 'onSite' } : wordIn(wardAnswerWords.ways, cell, 'WAY_UNKNOWN');
}

/**
 * The answers of a row to the ward's form (R14); undefined if it has none. Every complete form
 * has the overall rating. In a list without that column, columns with these names mean something
 * else.
 *
 * @param report is called for each answer that the form does not have, and for a missing required
 * one
 */
export function readWardForm(
  cells: Record<string, string>,
  report: (column: string, code: DischargeProblemCode) => void,
): WardFormRead | undefined {
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
  const way = wayIn(meant(cells[wardFormWayColumn] ?? ''));
  if ('value' in way) return { way: way.value, answers };
  report(wardFormWayColumn, way.code);
  return undefined;
}
