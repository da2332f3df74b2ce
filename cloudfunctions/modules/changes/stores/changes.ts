import type { Session } from '../../../../domain/booking/session';
import type { Step } from '../../../../domain/changes/decided';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Roster } from '../../../../domain/timetable/directory';
import type { Change, ChangeKind, EffectCounts } from '../../../../types/changes/change';
import type { PageEnd } from '../../../../types/page';
import type { Policy } from '../../../../types/policy/policy';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** The details of a change that the list shows in addition to its numbers. */
export interface ChangeAbout {
  date: LocalDate;
  period: Session['period'];
  department: string;
  doctor: string;
  until?: LocalDate;
}

/** The version of the policy that a change adds. */
interface NextPolicy {
  version: number;
  from: Moment;
  by: string;
  policy: Policy;
}

/** The kinds of changes whose records contain the result instead of the request. */
export type LargeKind = 'roster' | 'policy' | 'doctor';

/** A change of the timetable, with what is needed to put it back (R2a). */
export interface ChangeRecord {
  _id: string;
  /** Identifies the request: the same request again is the same change. */
  wish: string;
  kind: ChangeKind;
  /** The request; missing for large kinds, whose result is below. */
  change?: Exclude<Change, { kind: LargeKind }>;
  at: Moment;
  by: string;
  /** Sealed. */
  reason: string;
  /**
   * `applying` until everything is done; `void`: another change came in between at the last moment,
   * and nothing was done.
   */
  state: 'applying' | 'applied' | 'putBack' | 'void';
  /** What it does with sessions. */
  steps: Step[];
  /** The steps are not stored: they follow from the roster or the policy. */
  follows?: true;
  counts: EffectCounts;
  /** Its first session in words, and its last date. */
  about?: ChangeAbout;
  /** The doctor about whom something was written. */
  whose?: string;
  /** The roster that comes into force, and the one before. */
  roster?: Roster;
  before?: string;
  /** The version of the policy that closes or opens a day. */
  policy?: NextPolicy;
  /** The id of the change that this one puts back. */
  takesBack?: string;
  /** The doctor who is away, and the dates: sessions made later are stopped from the beginning. */
  away?: { doctorId: string; from: LocalDate; until: LocalDate };
  putBackAt?: Moment;
}

export const changes = defineCollection<ChangeRecord>('changes', {
  indexes: {
    wish: ['wish'],
    state_at: ['state', 'at'],
    at: ['-at', '_id'],
    oldest: ['at', '_id'],
    away: ['away.until', 'state'],
  },
  textsOfStaff: { reason: 'its id' },
});

export const changeStore = {
  get: (id: string) => changes.get(id),

  ofWish: async (wish: string): Promise<ChangeRecord | undefined> =>
    (await changes.find({ where: [{ wish }], limit: 1 }))[0],

  /** Adds a change; false when its id exists already. */
  insert: (record: ChangeRecord) => changes.insert(record),

  /** Marks a change as done. */
  end: (id: string, state: 'applied' | 'void') =>
    changes.change(id, [{ state: 'applying' }], { state }),

  /** Marks a change as put back by another; undefined if another one has already done so. */
  markBack: (id: string, putBackAt: Moment) =>
    changes.change(id, [{ state: commands().in(['applied', 'applying']) }], {
      state: 'putBack',
      putBackAt,
    }),

  /** Unfinished changes that were begun before a moment, oldest first. */
  unfinished: (before: Moment) =>
    changes.find({
      where: [{ state: 'applying' }, { at: commands().lt(before) }],
      order: [['at', 'asc']],
      limit: 20,
    }),

  /** The doctors who are away on or after a date. */
  absences: async (from: LocalDate): Promise<NonNullable<ChangeRecord['away']>[]> => {
    const found = await changes.findAll({
      where: [
        { 'away.until': commands().gte(from) },
        { state: commands().in(['applying', 'applied']) },
      ],
      fields: ['away'],
    });
    return found.flatMap(({ away }) => (away ? [away] : []));
  },

  /** The newest first, without their steps. */
  list: (after: PageEnd | undefined, size: number) =>
    changes.page({
      where: [{ state: commands().neq('void') }],
      by: ['at'],
      direction: 'desc',
      after,
      size,
      fields: [
        'kind',
        'at',
        'by',
        'reason',
        'state',
        'counts',
        'about',
        'whose',
        'before',
        'roster._id',
        'policy.version',
      ],
    }),
};

/**
 * Changes that may be removed after their retention period (R25). One with an absent doctor may
 * still stop sessions made later, so it stays.
 */
export const oldChanges = outlived(changes, 'at', () => [
  { state: commands().neq('applying') },
  { away: commands().exists(false) },
]);
