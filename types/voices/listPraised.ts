import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { colleague } from './voices';

/**
 * Staff praised in a month and how often, most first; limited members see their departments (R14).
 */
export const listPraised = contract({
  function: 'followup',
  operation: 'listPraised',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ month: localMonth }),
  output: z.object({
    /** All praise of the month, also if it is not matched to anybody. */
    praise: z.int(),
    people: z.array(colleague.extend({ count: z.int() })),
  }),
});
