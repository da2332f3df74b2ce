import * as z from 'zod';
import { contract, roles } from '../contract';
import { moment } from '../moment';

/** What is given, by whom, and until when it can be used or approved. */
const given = {
  name: z.string(),
  roles: z.array(z.enum(roles)),
  doctorId: z.string().optional(),
  mayAddNumbers: z.boolean(),
  departments: z.array(z.string()),
  /** The name of the author. */
  by: z.string(),
  at: moment,
  until: moment,
  /** Another member of the outpatient office than the author has to approve first (R20). */
  awaitsYes: z.boolean(),
  /** Whether the caller is such a member. */
  mayAgree: z.boolean(),
};

/** An unused invitation, without its code. */
const invitationView = z.object({ invitationId: z.string(), ...given });
export type InvitationView = z.output<typeof invitationView>;

/**
 * A proposal to make a present or former member of staff a member of the outpatient office, until
 * another member approves.
 */
const officeGrantView = z.object({ staffId: z.string(), ...given });
export type OfficeGrantView = z.output<typeof officeGrantView>;

/** Open invitations and proposals, newest first. */
export const offersView = z.object({
  invitations: z.array(invitationView),
  grants: z.array(officeGrantView),
});

/**
 * Invitations that can still be used, and proposals that wait for a second member's approval (R20).
 */
export const listInvitations = contract({
  function: 'desk',
  operation: 'listInvitations',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: offersView,
});
