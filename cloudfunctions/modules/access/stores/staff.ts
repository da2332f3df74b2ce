import type { LeftOffice } from '../../../../domain/access/office';
import type { Moment } from '../../../../domain/time/time';
import type { Role } from '../../../../types/contract';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A member of staff, by WeChat account (R20). */
export interface Staff {
  _id: string;
  name: string;
  roles: Role[];
  active: boolean;
  /** For doctors: their number in the roster. */
  doctorId?: string;
  /** Whether they may add numbers beyond capacity (R4). */
  mayAddNumbers?: boolean;
  /**
   * The ids of the departments a desk or a follow-up office is limited to; missing: not limited.
   */
  departments?: string[];
  since?: Moment;
  /** When their membership last ended: an older invitation does not bring them back. */
  endedAt?: Moment;
  /** When they last left the outpatient office, and who removed them. */
  leftOffice?: LeftOffice;
  /** When the invitation for these rights was used: one used before that changes nothing. */
  invitedAt?: Moment;
  /** Rises with each change, so that of two changes at the same time one fails. */
  revision?: number;
  /** Until then they cannot leave the outpatient office, because another member is leaving it. */
  staysUntil?: Moment;
}

export const members = defineCollection<Staff>('staff', {
  indexes: { roles_active: ['roles', 'active'] },
});

export const staffStore = {
  get: (account: string) => members.get(account),

  /** The staff record of an account, if the membership is in force. */
  async active(account: string): Promise<Staff | undefined> {
    const record = await members.get(account);
    return record?.active ? record : undefined;
  },

  /** The accounts, out of the given ones, whose membership is in force. */
  activeAmong: async (accounts: string[]): Promise<Set<string>> =>
    new Set(
      (
        await members.findAll({
          where: [{ _id: commands().in(accounts) }, { active: true }],
          fields: ['active'],
        })
      ).map(({ _id }) => _id),
    ),

  /** The names of members of staff by account, with former members. */
  async names(accounts: string[]): Promise<Map<string, string>> {
    if (!accounts.length) return new Map();
    const found = await members.byIds([...new Set(accounts)], ['name']);
    return new Map(found.map(({ _id, name }) => [_id, name]));
  },

  all: () => members.findAll({ where: [{ active: commands().in([true, false]) }] }),

  /** All members in force. */
  inForce: () => members.findAll({ where: [{ active: true }] }),

  insert: (staff: Staff) => members.insert(staff),

  /** All members in force in the outpatient office. */
  office: () =>
    members.find({ where: [{ active: true }, { roles: 'outpatientOffice' }], limit: 1000 }),

  /**
   * Changes a record if it is still as it was read; undefined if it was changed meanwhile.
   * `leavingAt` means that the change takes the member out of the outpatient office: it fails for
   * the member who was just chosen to stay.
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

  /**
   * Makes a member of the outpatient office stay for a while; undefined when they no longer belong
   * to it.
   */
  stay: (account: string, until: Moment) =>
    members.change(account, [{ active: true }, { roles: 'outpatientOffice' }], {
      staysUntil: until,
    }),
};
