import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { joinId, joinSide, joinView, writtenKinds } from './join';

/**
 * Two records that were joined: both in their present state, and what separating them would leave
 * with the remaining one (R23).
 */
export const viewJoin = contract({
  function: 'desk',
  operation: 'viewJoin',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ joinId }),
  output: z.object({
    today: localDate,
    join: joinView,
    from: joinSide,
    into: joinSide,
    /**
     * The number of documents that were written after the join. Parting leaves them where they are;
     * the desk corrects those of the other person.
     */
    since: z.array(z.object({ kind: z.enum(writtenKinds), count: z.int() })),
  }),
});
