import type { CallProblem, CallProblemCode } from '../../../types/callLists/callLists';
import { rowAt } from '../files/place';
import { dischargeTexts } from '../followups/followUps';

type Words = Record<CallProblemCode, (problem: CallProblem) => string>;

const { COLUMN_MISSING, ROW_TOO_LONG, FIELD_MISSING, FIELD_TOO_LONG } = dischargeTexts;
const { NAME_WRONG, SEX_UNKNOWN, DOCUMENT_WRONG, DOCUMENT_CUT, PHONE_WRONG } = dischargeTexts;
const { DATE_WRONG, DATE_FUTURE, TEXT_UNREADABLE } = dischargeTexts;

/**
 * The problems of a row in a list of people to call; the line and the column are shown next to
 * them.
 */
export const callListTexts = {
  ...{ COLUMN_MISSING, ROW_TOO_LONG, FIELD_MISSING, FIELD_TOO_LONG, NAME_WRONG, SEX_UNKNOWN },
  ...{ DOCUMENT_WRONG, DOCUMENT_CUT, PHONE_WRONG, DATE_WRONG, DATE_FUTURE, TEXT_UNREADABLE },
  NO_ROWS: () => '表里没有要随访的人',
  NUMBER_FORM: ({ field }) => `${field}只能用字母、数字和短横`,
  ROW_TWICE: ({ other }) => `和${other && rowAt(other)}是同一个人的同一次`,
  DATE_PAST: ({ field }) => `${field}已经过了，请写今天或以后的日期`,
  DATE_FAR: ({ field }) => `${field}太远，最多两年以后`,
} satisfies Words as Words;
