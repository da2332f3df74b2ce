import type { Moment } from '../../../../domain/time/time';
import type { Role } from '../../../../types/contract';
import { defineCollection } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/**
 * Why an invitation cannot be used any more: withdrawn, declined by a second member, or its
 * author's right ended.
 */
type InvitationEnd = 'withdrawn' | 'declined' | 'inviterLeft';

/**
 * An invitation to become a member of staff (R20). `_id` is the keyed hash of its code, which is
 * not stored.
 */
export interface Invitation {
  _id: string;
  name: string;
  roles: Role[];
  doctorId?: string;
  mayAddNumbers: boolean;
  departments: string[];
  /** The account of the author; empty: the deployment's own first invitation. */
  by: string;
  at: Moment;
  until: Moment;
  usedBy?: string;
  usedAt?: Moment;
  /** The second member, who approved that it gives the outpatient office's right. */
  agreedBy?: string;
  ended?: { because: InvitationEnd; by: string; at: Moment };
}

export const invitations = defineCollection<Invitation>('invitations', {
  indexes: { until: ['until', '_id'], by_until: ['by', 'until'] },
});

const unused = (): Condition[] => [
  { usedBy: commands().exists(false) },
  { ended: commands().exists(false) },
];

export const invitationStore = {
  get: (id: string) => invitations.get(id),

  insert: (invitation: Invitation) => invitations.insert(invitation),

  /** Those that can still be used, or approved. */
  open: (now: Moment) =>
    invitations.findAll({ where: [{ until: commands().gt(now) }, ...unused()] }),

  /** The moment of accepting: once, by one account, before it expires or ends. */
  use: (id: string, account: string, now: Moment) =>
    invitations.change(
      id,
      [{ usedBy: commands().exists(false) }, { until: commands().gt(now) }, ...unused()],
      { usedBy: account, usedAt: now },
    ),

  /** Records a second member's approval, once. */
  agree: (id: string, account: string, now: Moment) =>
    invitations.change(
      id,
      [
        { agreedBy: commands().exists(false) },
        { by: commands().neq(account) },
        { until: commands().gt(now) },
        ...unused(),
      ],
      { agreedBy: account },
    ),

  end: (id: string, ended: NonNullable<Invitation['ended']>) =>
    invitations.change(id, [{ ended: commands().exists(false) }, ...unused()], {
      ended: commands().set(ended),
    }),

  /** Ends all unused invitations of an author. */
  endBy: (inviter: string, now: Moment) =>
    invitations.changeMany([{ by: inviter }, { until: commands().gt(now) }, ...unused()], {
      ended: commands().set({ because: 'inviterLeft', by: inviter, at: now }),
    }),
};

/** Invitations that may be removed after their retention period (R25). */
export const oldInvitations = outlived(invitations, 'until');
