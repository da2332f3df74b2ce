import * as z from 'zod';
import { contract } from '../contract';
import { offersView } from './listInvitations';

/** Takes an invitation back that nobody has used (R20); its code is worth nothing from then on. */
export const withdrawInvitation = contract({
  function: 'desk',
  operation: 'withdrawInvitation',
  callers: ['outpatientOffice'],
  input: z.strictObject({ invitationId: z.string().min(1).max(80) }),
  output: offersView,
});
