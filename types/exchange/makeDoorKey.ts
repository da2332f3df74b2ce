import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';
import { textOf } from '../text';
import { doorKeyView, doorScopes } from './doorKeys';

/**
 * Makes a key for another system of the hospital. The secret is only in this answer. While nothing
 * was signed with it, the same request again within ten minutes gets the same answer.
 */
export const makeDoorKey = contract({
  function: 'desk',
  operation: 'makeDoorKey',
  callers: ['outpatientOffice'],
  named: true,
  input: z
    .strictObject({
      requestId,
      /** The name of the system. */
      name: textOf({ min: 1, max: 30 }),
      scopes: z.array(z.enum(doorScopes)).min(1).max(doorScopes.length),
    })
    .refine(({ scopes }) => !scopes.includes('people') || scopes.includes('bookings'), {
      path: ['scopes'],
    }),
  output: z.object({ key: doorKeyView, secret: z.string() }),
});
