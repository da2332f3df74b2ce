import { DAY, MINUTE } from '../../../domain/time/time';

/**
 * The time (ms) for which input is kept: a person's document until another person may hold the
 * phone, other input for a day.
 */
const PAPERS = 30 * MINUTE;
const WORDS = DAY;

/**
 * Every form whose input is kept until the hospital has it, and for how long; `forms.test.ts` finds
 * a missing one.
 */
export const forms = {
  bookedPerson: PAPERS,
  booking: WORDS,
  callWords: WORDS,
  carePlan: WORDS,
  caseStep: WORDS,
  closing: WORDS,
  complaint: WORDS,
  discharge: PAPERS,
  doctor: WORDS,
  fits: WORDS,
  followUp: PAPERS,
  guides: WORDS,
  hospital: WORDS,
  hours: WORDS,
  newCase: WORDS,
  patient: PAPERS,
  plan: WORDS,
  policy: WORDS,
  purpose: PAPERS,
  reason: WORDS,
  returnDate: WORDS,
  session: WORDS,
  spotCheck: WORDS,
  summary: WORDS,
  voice: WORDS,
  wardForm: PAPERS,
  worry: WORDS,
} as const;
export type FormName = keyof typeof forms;
