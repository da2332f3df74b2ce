import type { Moment } from '../../../../domain/time/time';
import type { Role } from '../../../../types/contract';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** An invitation to become a member of staff (R20). `_id` is the keyed hash of its code, which is stored nowhere. */
export interface Invitation {
  _id: string;
  name: string;
  roles: Role[];
  doctorId?: string;
  mayAddNumbers: boolean;
  departments: string[];
  by: string;
  until: Moment;
  usedBy?: string;
  usedAt?: Moment;
}

export const invitations = defineCollection<Invitation>('invitations');

export const invitationStore = {
  get: (id: string) => invitations.get(id),

  insert: (invitation: Invitation) => invitations.insert(invitation),

  /** The moment of accepting: once, by one account, before it expires. */
  use: (id: string, account: string, now: Moment) =>
    invitations.change(id, [{ usedBy: commands().exists(false) }, { until: commands().gt(now) }], {
      usedBy: account,
      usedAt: now,
    }),
};
