import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { offersView } from './listInvitations';

/**
 * The second member's yes or no to giving somebody the outpatient office's right (R20), by an invitation or to a member of staff.
 * Whoever gives it may not agree to it, but take it back by a no.
 */
export const decideOfficeRight = contract({
  function: 'desk',
  operation: 'decideOfficeRight',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    of: z.union([
      z.strictObject({ invitationId: recordId }),
      z.strictObject({ staffId: recordId }),
    ]),
    agrees: z.boolean(),
  }),
  output: offersView,
});
