import * as z from 'zod';
import { contract } from '../contract';
import { localDate, localTime, moment } from '../moment';
import { pageAfter } from '../page';
import { surveyRow } from './';

/**
 * Surveys of the account's patients (R14), newest visit first; `waiting` is the number of all that
 * can still be answered and were not.
 */
export const listSurveys = contract({
  function: 'patient',
  operation: 'listSurveys',
  callers: ['patient'],
  input: z.strictObject({ after: pageAfter(moment).optional() }),
  output: z.object({
    today: localDate,
    waiting: z.int(),
    /** The local time at which the survey of a visit is offered, on its day (R14). */
    offeredAt: localTime,
    surveys: z.array(surveyRow),
    next: z.string().optional(),
  }),
});
