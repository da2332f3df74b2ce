import type { LeftOffice } from '../../../../domain/access/office';
import type { Moment } from '../../../../domain/time/time';
import type { Role } from '../../../../types/contract';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A member of staff, by their WeChat account (R20). */
export interface Staff {
  _id: string;
  name: string;
  roles: Role[];
  active: boolean;
  /** For doctors: whose sessions are theirs. */
  doctorId?: string;
  /** May add numbers beyond capacity (R4). */
  mayAddNumbers?: boolean;
  /** Departments that a desk or a follow-up office is limited to; none: all. */
  departments?: string[];
  since?: Moment;
  /** When their time ended last: an invitation from before it does not bring them back. */
  endedAt?: Moment;
  /** When they lost the outpatient office's right last, and by whose hand. */
  leftOffice?: LeftOffice;
  /** When the invitation that gave these rights was used: one that was used before it gives nothing when it is used again. */
  invitedAt?: Moment;
  /** Rises with each change, so that of two at once one does nothing. */
  revision?: number;
  /** Until then they are the one of the outpatient office who stays, since somebody else of it is leaving. */
  staysUntil?: Moment;
}

export const members = defineCollection<Staff>('staff', {
  indexes: { roles_active: ['roles', 'active'] },
});

export const staffStore = {
  get: (account: string) => members.get(account),

  /** The staff record of an account, if it is in force. */
  async active(account: string): Promise<Staff | undefined> {
    const record = await members.get(account);
    return record?.active ? record : undefined;
  },

  /** Which of some accounts are staff in force. */
  activeAmong: async (accounts: string[]): Promise<Set<string>> =>
    new Set(
      (
        await members.findAll({
          where: [{ _id: commands().in(accounts) }, { active: true }],
          fields: ['active'],
        })
      ).map(({ _id }) => _id),
    ),

  /** The names of some members of staff, also of those whose time has ended. */
  async names(accounts: string[]): Promise<Map<string, string>> {
    if (!accounts.length) return new Map();
    const found = await members.byIds([...new Set(accounts)], ['name']);
    return new Map(found.map(({ _id, name }) => [_id, name]));
  },

  all: () => members.findAll({ where: [{ active: commands().in([true, false]) }] }),

  /** Everybody in force. */
  inForce: () => members.findAll({ where: [{ active: true }] }),

  insert: (staff: Staff) => members.insert(staff),

  /** Everybody in force in the outpatient office. */
  office: () =>
    members.find({ where: [{ active: true }, { roles: 'outpatientOffice' }], limit: 1000 }),

  /**
   * Changes a record if it still is as it was read; undefined when somebody else changed it meanwhile. With `leavingAt` the
   * change is one by which somebody leaves the outpatient office then: the member just made the one who stays does not.
   */
  change: (read: Staff, update: Partial<Omit<Staff, '_id' | 'revision'>>, leavingAt?: Moment) =>
    members.change(
      read._id,
      [
        { revision: read.revision ?? commands().exists(false) },
        ...(leavingAt === undefined
          ? []
          : [
              commands().or([
                { staysUntil: commands().exists(false) },
                { staysUntil: commands().lte(leavingAt) },
              ]),
            ]),
      ],
      {
        ...Object.fromEntries(
          Object.entries(update).map(([key, value]) => [key, commands().set(value)]),
        ),
        revision: commands().inc(1),
      },
    ),

  /** Makes somebody of the outpatient office the one who stays for a while; undefined when they do not belong to it any more. */
  stay: (account: string, until: Moment) =>
    members.change(account, [{ active: true }, { roles: 'outpatientOffice' }], {
      staysUntil: until,
    }),
};
