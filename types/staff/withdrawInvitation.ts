import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { offersView } from './listInvitations';

/** Takes an invitation back that nobody has used (R20); its code is worth nothing from then on. */
export const withdrawInvitation = contract({
  function: 'desk',
  operation: 'withdrawInvitation',
  callers: ['outpatientOffice'],
  input: z.strictObject({ invitationId: recordId }),
  output: offersView,
});
