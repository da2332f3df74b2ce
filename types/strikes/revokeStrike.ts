import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { standingView, strikeView } from './strikes';

/**
 * Revokes a strike with a reason (R7); it stays visible as revoked, and the bar is computed again
 * (R8).
 */
export const revokeStrike = contract({
  function: 'desk',
  operation: 'revokeStrike',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ strikeId: recordId, reason }),
  output: z.object({ standing: standingView, strikes: z.array(strikeView) }),
});
