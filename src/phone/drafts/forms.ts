import { DAY, MINUTE } from '../../../domain/time/time';

/** How long what was typed is kept: a person's papers until somebody else may hold the phone, other words for a day. */
const PAPERS = 30 * MINUTE;
const WORDS = DAY;

/** Every form whose words are kept until the hospital has taken them, and for how long; `forms.test.ts` finds one that is missing. */
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
