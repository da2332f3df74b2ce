import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';

/** The progress of sealing with the present key, and whether a former one may be removed (R20). */
export const viewKeys = contract({
  function: 'desk',
  operation: 'viewKeys',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({
    /** Whether the functions still have a former key. */
    former: z.boolean(),
    /**
     * `sealing`: in progress or still to come; `done`: nothing is sealed with another key;
     * `unreadable`: no key opens some texts.
     */
    state: z.enum(['sealing', 'done', 'unreadable']),
    /**
     * Of the last pass: collections done out of all, documents read, texts sealed again, texts that
     * no key opens.
     */
    collections: z.object({ done: z.int(), of: z.int() }),
    looked: z.int(),
    sealed: z.int(),
    unreadable: z.int(),
    doneAt: moment.optional(),
  }),
});
