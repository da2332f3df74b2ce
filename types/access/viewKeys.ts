import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';

/** How far the store is sealed with today's key, and whether a former one can be taken away (R20). */
export const viewKeys = contract({
  function: 'desk',
  operation: 'viewKeys',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({
    /** A former key is still given to the functions. */
    former: z.boolean(),
    /** `sealing`: under way or to come; `done`: nothing is sealed with another key; `unreadable`: some texts no key opens. */
    state: z.enum(['sealing', 'done', 'unreadable']),
    /** Of the last look at everything: collections gone through of how many, documents, texts sealed anew, texts no key opens. */
    collections: z.object({ done: z.int(), of: z.int() }),
    looked: z.int(),
    sealed: z.int(),
    unreadable: z.int(),
    doneAt: moment.optional(),
  }),
});
