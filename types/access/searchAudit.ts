import * as z from 'zod';
import { attemptCodes } from '../../domain/access/attempts';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { recordId } from '../recordId';

/** The audit record, newest first (R20): by day, member, operation and subject. */
export const searchAudit = contract({
  function: 'desk',
  operation: 'searchAudit',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    from: localDate.optional(),
    to: localDate.optional(),
    staffId: recordId.optional(),
    operation: z.string().max(40).optional(),
    subject: recordId.optional(),
    after: pageAfter(moment).optional(),
  }),
  output: z.object({
    records: z.array(
      z.object({
        auditId: z.string(),
        at: moment,
        staffId: z.string(),
        name: z.string(),
        operation: z.string(),
        subjects: z.array(z.string()),
        details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
        /**
         * For a refused attempt on a person's data: the refusal, and the number of attempts within
         * the hour.
         */
        refused: z.enum(attemptCodes).optional(),
        times: z.int().optional(),
      }),
    ),
    next: z.string().optional(),
  }),
});
