import * as z from 'zod';
import { ownCaseRow } from '../cases';
import { contract } from '../contract';
import { localDate } from '../moment';

/** Complaints and wishes of the account's patients, newest first (R16). */
export const listCases = contract({
  function: 'patient',
  operation: 'listCases',
  callers: ['patient'],
  input: z.strictObject({ after: z.string().max(120).optional() }),
  output: z.object({
    today: localDate,
    cases: z.array(ownCaseRow),
    next: z.string().optional(),
  }),
});
