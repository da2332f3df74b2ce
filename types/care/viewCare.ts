import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { careView } from './care';

/**
 * One care message in full (R21); it counts as read from then on. `stopped`: the patient wants no
 * more.
 */
export const viewCare = contract({
  function: 'patient',
  operation: 'viewCare',
  callers: ['patient'],
  input: z.strictObject({ careId: recordId }),
  output: z.object({
    care: careView,
    stopped: z.boolean(),
    /** A call was requested and is still to come. */
    callAsked: z.boolean(),
  }),
});
