import * as z from 'zod';
import { caseKind, caseState } from '../cases/cases';
import { localDate, localMonth, moment } from '../moment';
import { figureRow, sums } from './figures';

/** How many cases a summary tells, and how long each and the office's own words may be: so that it stays one page. */
export const SUMMARY_CASES = 5;
export const summaryCaseLength = { min: 2, max: 160 };
export const summaryNoteLength = { min: 0, max: 200 };

/** A case as the summary tells it, in the office's words. */
const toldCase = z.object({
  caseId: z.string(),
  department: z.string(),
  kind: caseKind,
  text: z.string(),
});

/** A month of figures beside the shown one; without sums nothing was counted then. */
const besideMonth = z.object({ month: localMonth, sums: sums.optional() });

/** What the summary of a month says (R18). */
export const summaryView = z.object({
  today: localDate,
  month: localMonth,
  /** The months there are figures of, the latest first. */
  months: z.array(localMonth),
  /** By department; none where nothing was counted. */
  rows: z.array(figureRow),
  sums,
  before: besideMonth,
  yearBefore: besideMonth,
  /** What follows the numbers, in words: departments, complaints, what was done. */
  said: z.array(z.object({ heading: z.string(), sentences: z.array(z.string()) })),
  countedAt: moment.optional(),
  /** Something came up that is not counted yet. */
  counting: z.boolean(),
  /** The cases that the office chose, in its order, and its own words. */
  told: z.array(toldCase),
  note: z.string(),
  /** Rises with each saving; 0: nobody chose anything yet. */
  revision: z.int(),
  /** Whether the caller may choose: whoever is not limited to departments. */
  mayChange: z.boolean(),
  /** Only the caller's own departments. */
  scoped: z.boolean(),
});
export type SummaryView = z.output<typeof summaryView>;

/** A case of the month that may be chosen: what was said, and what was done. */
export const summaryCandidate = z.object({
  caseId: z.string(),
  department: z.string(),
  kind: caseKind,
  state: caseState,
  openedAt: moment,
  text: z.string(),
  done: z.string(),
});
export type SummaryCandidate = z.output<typeof summaryCandidate>;
