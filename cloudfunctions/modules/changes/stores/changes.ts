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

/** What a list of changes says of one besides its numbers. */
export interface ChangeAbout {
  date: LocalDate;
  period: Session['period'];
  department: string;
  doctor: string;
  until?: LocalDate;
}

/** The version of the policy that a change puts down. */
interface NextPolicy {
  version: number;
  from: Moment;
  by: string;
  policy: Policy;
}

/** Kinds of changes that stand in their records as what they came to: a roster, or a policy. */
export type LargeKind = 'roster' | 'policy' | 'doctor';

/** A change of the timetable as it is done, and as it can be put back (R2a). */
export interface ChangeRecord {
  _id: string;
  /** Names the wish: the same request sent again is the same change. */
  wish: string;
  kind: ChangeKind;
  /** What was asked for; what is large stands below as what it came to. */
  change?: Exclude<Change, { kind: LargeKind }>;
  at: Moment;
  by: string;
  /** Sealed. */
  reason: string;
  /** `applying` until everything is done; `void`: something came between at the last moment, and nothing was done. */
  state: 'applying' | 'applied' | 'putBack' | 'void';
  /** What it does with sessions. */
  steps: Step[];
  /** They are not kept: they follow from the roster, or from the policy. */
  follows?: true;
  counts: EffectCounts;
  /** Its first session in words, and until when it goes on. */
  about?: ChangeAbout;
  /** The doctor of whom something was written. */
  whose?: string;
  /** The roster that comes into force, and the one that was in force before. */
  roster?: Roster;
  before?: string;
  /** The version of the policy that closes or opens a day. */
  policy?: NextPolicy;
  /** The change that this one takes back. */
  takesBack?: string;
  /** The doctor who is away, and until when: sessions laid out later are stopped from the beginning. */
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

  /** Puts a change down; false when another was put down under its id. */
  insert: (record: ChangeRecord) => changes.insert(record),

  /** Ends a change's doing. */
  end: (id: string, state: 'applied' | 'void') =>
    changes.change(id, [{ state: 'applying' }], { state }),

  /** Marks a change as put back by another; undefined where it is already, unless by that same one. */
  markBack: (id: string, putBackAt: Moment) =>
    changes.change(id, [{ state: commands().in(['applied', 'applying']) }], {
      state: 'putBack',
      putBackAt,
    }),

  /** Changes that calls left undone which were begun before a moment, oldest first. */
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

/** Changes that may go after their period (R25); one by which a doctor is away may still stop sessions that are laid out later. */
export const oldChanges = outlived(changes, 'at', () => [
  { state: commands().neq('applying') },
  { away: commands().exists(false) },
]);
