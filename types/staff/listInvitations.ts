import * as z from 'zod';
import { contract, roles } from '../contract';
import { moment } from '../moment';

/** What is given, by whom, and until when it can be used or agreed to. */
const given = {
  name: z.string(),
  roles: z.array(z.enum(roles)),
  doctorId: z.string().optional(),
  mayAddNumbers: z.boolean(),
  departments: z.array(z.string()),
  /** The name of who gives it. */
  by: z.string(),
  at: moment,
  until: moment,
  /** Another member of the outpatient office than the one who gives it has to agree before it holds (R20). */
  awaitsYes: z.boolean(),
  /** Whether the caller is such a member. */
  mayAgree: z.boolean(),
};

/** An invitation that nobody has used yet; its code is shown nowhere. */
const invitationView = z.object({ invitationId: z.string(), ...given });
export type InvitationView = z.output<typeof invitationView>;

/** The outpatient office's right for somebody who is staff, or was, until another member agrees. */
const officeGrantView = z.object({ staffId: z.string(), ...given });
export type OfficeGrantView = z.output<typeof officeGrantView>;

/** What is on offer, the newest first. */
export const offersView = z.object({
  invitations: z.array(invitationView),
  grants: z.array(officeGrantView),
});

/** Invitations that can still be used, and rights that wait for a second member's yes (R20). */
export const listInvitations = contract({
  function: 'desk',
  operation: 'listInvitations',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: offersView,
});
