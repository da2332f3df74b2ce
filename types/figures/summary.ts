import * as z from 'zod';
import { caseKind, caseState } from '../cases/cases';
import { localDate, localMonth, moment } from '../moment';
import { figureRow, sums } from './figures';

/**
 * The number of cases in a summary, and the maximum lengths of each case and of the office's text,
 * so that the summary stays one page.
 */
export const SUMMARY_CASES = 5;
export const summaryCaseLength = { min: 2, max: 160 };
export const summaryNoteLength = { min: 0, max: 200 };

/** A case in the summary, in the office's words. */
const toldCase = z.object({
  caseId: z.string(),
  department: z.string(),
  kind: caseKind,
  text: z.string(),
});

/** A month to compare with; without sums nothing was counted then. */
const besideMonth = z.object({ month: localMonth, sums: sums.optional() });

/** The summary of a month (R18). */
export const summaryView = z.object({
  today: localDate,
  month: localMonth,
  /** The months with figures, latest first. */
  months: z.array(localMonth),
  /** By department; empty if nothing was counted. */
  rows: z.array(figureRow),
  sums,
  before: besideMonth,
  yearBefore: besideMonth,
  /** The sentences after the numbers: departments, complaints, what was done. */
  said: z.array(z.object({ heading: z.string(), sentences: z.array(z.string()) })),
  countedAt: moment.optional(),
  /** Changes are not counted yet. */
  counting: z.boolean(),
  /** The cases that the office chose, in its order, and its own text. */
  told: z.array(toldCase),
  note: z.string(),
  /** Rises with each save; 0: nothing was saved yet. */
  revision: z.int(),
  /** Whether the caller may choose: members who are not limited to departments. */
  mayChange: z.boolean(),
  /** Only the caller's own departments. */
  scoped: z.boolean(),
});
export type SummaryView = z.output<typeof summaryView>;

/** A case of the month that can be chosen: the complaint, and what was done. */
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
