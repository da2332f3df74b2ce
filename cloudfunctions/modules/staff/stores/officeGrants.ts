import type { Moment } from '../../../../domain/time/time';
import type { Role } from '../../../../types/contract';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** What a change of a member of staff sets. */
export interface StaffUpdate {
  roles?: Role[];
  doctorId?: string;
  mayAddNumbers?: boolean;
  departments?: string[];
  active?: boolean;
}

/**
 * A change that gives the outpatient office's right and waits for a second member's yes (R20). `_id` is the account that it is
 * for: there is one at a time.
 */
export interface OfficeGrant {
  _id: string;
  wanted: StaffUpdate;
  by: string;
  at: Moment;
  until: Moment;
  /** `agreed`: the yes is given, the change is being made; `over`: made, declined, taken back, or of no use any more. */
  state: 'waiting' | 'agreed' | 'over';
  decidedBy?: string;
  /** The revision of the member's record that the yes was given to: it changes no other. */
  revision?: number;
}

export const officeGrants = defineCollection<OfficeGrant>('officeGrants', {
  indexes: {
    state_until: ['state', 'until'],
    by_state: ['by', 'state'],
    until: ['until', '_id'],
  },
});

export const officeGrantStore = {
  get: (id: string) => officeGrants.get(id),

  /** Those that wait now, or whose yes is given and whose change is still to be made. */
  waiting: (now: Moment) =>
    officeGrants.findAll({
      where: [{ state: commands().in(['waiting', 'agreed']) }, { until: commands().gt(now) }],
    }),

  /** Puts one down where none waits, or another wish of the same member in place of theirs; false when another's waits. */
  async put({ _id, ...grant }: OfficeGrant): Promise<boolean> {
    if (await officeGrants.insert({ _id, ...grant })) return true;
    const { or, neq, lte, set, remove } = commands();
    const free = or([
      { state: 'over' },
      { until: lte(grant.at) },
      { state: 'waiting', by: grant.by },
    ]);
    const fields = Object.entries(grant).map(([key, value]) => [key, set(value)]);
    const put = await officeGrants.change(_id, [free, { at: neq(grant.at) }], {
      ...Object.fromEntries(fields),
      decidedBy: remove(),
      revision: remove(),
    });
    return put !== undefined;
  },

  /** The moment of the second yes: once, by another member than the one who gives the right, in time. */
  agree: (read: OfficeGrant, account: string, revision: number, now: Moment) =>
    officeGrants.change(
      read._id,
      [
        { state: 'waiting' },
        { at: read.at },
        { by: commands().neq(account) },
        { until: commands().gt(now) },
      ],
      { state: 'agreed', decidedBy: account, revision },
    ),

  /** Declined, taken back, or made. */
  over: (id: string, at: Moment, decidedBy: string) =>
    officeGrants.change(id, [{ at }, { state: commands().neq('over') }], {
      state: 'over',
      decidedBy,
    }),

  /** Ends what somebody gives, or is given, and nobody has agreed to. */
  endOf: (account: string) =>
    officeGrants.changeMany(
      [{ state: 'waiting' }, commands().or([{ by: account }, { _id: account }])],
      { state: 'over' },
    ),
};

/** Changes of rights that may go after their period: made, declined or run out (R25). */
export const oldOfficeGrants = outlived(officeGrants, 'until', () => [
  { state: commands().neq('agreed') },
]);
