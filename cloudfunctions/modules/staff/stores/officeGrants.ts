import type { Moment } from '../../../../domain/time/time';
import type { Role } from '../../../../types/contract';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** The values that a change of a member sets. */
export interface StaffUpdate {
  roles?: Role[];
  doctorId?: string;
  mayAddNumbers?: boolean;
  departments?: string[];
  active?: boolean;
}

/**
 * A change that makes a person a member of the outpatient office and waits for a second approval
 * (R20). `_id` is the account of that person, so that there is one at a time.
 */
export interface OfficeGrant {
  _id: string;
  wanted: StaffUpdate;
  by: string;
  at: Moment;
  until: Moment;
  /**
   * `agreed`: approved, and the change is being made; `over`: made, declined, withdrawn, or no
   * longer needed.
   */
  state: 'waiting' | 'agreed' | 'over';
  decidedBy?: string;
  /** The revision of the member's record that was approved: no other one is changed. */
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

  /** Those waiting now, and those approved whose change is still to be made. */
  waiting: (now: Moment) =>
    officeGrants.findAll({
      where: [{ state: commands().in(['waiting', 'agreed']) }, { until: commands().gt(now) }],
    }),

  /**
   * Records one if none waits, or replaces the one of the same author; false when another member's
   * waits.
   */
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

  /** The moment of the second approval: once, in time, by another member than the author. */
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

  /** Declined, withdrawn, or made. */
  over: (id: string, at: Moment, decidedBy: string) =>
    officeGrants.change(id, [{ at }, { state: commands().neq('over') }], {
      state: 'over',
      decidedBy,
    }),

  /** Ends the unapproved proposals by or for an account. */
  endOf: (account: string) =>
    officeGrants.changeMany(
      [{ state: 'waiting' }, commands().or([{ by: account }, { _id: account }])],
      { state: 'over' },
    ),
};

/** Proposals that may be removed after their retention period (R25): made, declined or expired. */
export const oldOfficeGrants = outlived(officeGrants, 'until', () => [
  { state: commands().neq('agreed') },
]);
