import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { offersView } from './listInvitations';

/** Withdraws an unused invitation (R20); its code no longer works. */
export const withdrawInvitation = contract({
  function: 'desk',
  operation: 'withdrawInvitation',
  callers: ['outpatientOffice'],
  input: z.strictObject({ invitationId: recordId }),
  output: offersView,
});
