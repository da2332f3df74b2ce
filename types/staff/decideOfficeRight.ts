import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { offersView } from './listInvitations';

/**
 * The second member's decision on a new member of the outpatient office (R20), by an invitation or
 * as a change. The author cannot approve it, but can withdraw it with a no.
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
