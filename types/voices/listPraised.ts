import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { colleague } from './voices';

/** Staff who were praised in a month and how often, those praised most first; of the caller's departments where they are limited (R14). */
export const listPraised = contract({
  function: 'followup',
  operation: 'listPraised',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ month: localMonth }),
  output: z.object({
    /** Praise of the month, also what is not matched to anybody. */
    praise: z.int(),
    people: z.array(colleague.extend({ count: z.int() })),
  }),
});
