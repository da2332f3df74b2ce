import * as z from 'zod';
import { contract } from '../contract';
import { doorKeyView } from './doorKeys';

/** Ends a door key: its next request is refused. Ending it twice has the same effect. */
export const endDoorKey = contract({
  function: 'desk',
  operation: 'endDoorKey',
  callers: ['outpatientOffice'],
  input: z.strictObject({ keyId: z.string().min(1).max(40) }),
  output: z.object({ key: doorKeyView }),
});
