import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { holderId, holdersView } from './holderView';

/**
 * A proven holder ends another account's holding (R23). That account's bookings stay, and belong to
 * the holder from then on.
 */
export const endHolding = contract({
  function: 'patient',
  operation: 'endHolding',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({ patientId: recordId, holderId }),
  output: holdersView,
});
