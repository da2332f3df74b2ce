import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';
import { textOf } from '../text';
import { doorKeyView, doorScopes } from './doorKeys';

/**
 * Makes a key for another system of the hospital. The secret is answered here and never again; the same request sent again
 * while nothing was signed with it, within ten minutes, is answered with the same.
 */
export const makeDoorKey = contract({
  function: 'desk',
  operation: 'makeDoorKey',
  callers: ['outpatientOffice'],
  named: true,
  input: z
    .strictObject({
      requestId,
      /** Which system it is for. */
      name: textOf({ min: 1, max: 30 }),
      scopes: z.array(z.enum(doorScopes)).min(1).max(doorScopes.length),
    })
    .refine(({ scopes }) => !scopes.includes('people') || scopes.includes('bookings'), {
      path: ['scopes'],
    }),
  output: z.object({ key: doorKeyView, secret: z.string() }),
});
