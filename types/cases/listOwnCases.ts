import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { ownCaseRow } from './cases';

/** Complaints and requests of the account's patients, newest first (R16). */
export const listOwnCases = contract({
  function: 'patient',
  operation: 'listOwnCases',
  callers: ['patient'],
  input: z.strictObject({ after: pageAfter(moment).optional() }),
  output: z.object({
    today: localDate,
    /** A complaint is answered within this many days (R16). */
    answerDays: z.int(),
    cases: z.array(ownCaseRow),
    next: z.string().optional(),
  }),
});
