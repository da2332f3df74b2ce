import type { FollowUpReach } from '../../../../domain/access/followUps';
import { type CallTurn, hourOf, turns } from '../../../../domain/calling/desk';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { FollowUpBy, FollowUpKind } from '../../../../types/followups/followUps';
import type { PageEnd } from '../../../../types/page';
import { pageMark } from '../../../../types/pageMark';
import { type Condition, commands } from '../../../cloud/database';
import type { FieldPath } from '../../../cloud/fields';
import type { Direction, Page } from '../../../cloud/page';
import { type FollowUp, followUps } from './followUps';

export interface FollowUpFilter {
  /** What the caller may see; default: all. */
  reach?: FollowUpReach | undefined;
  department?: string | undefined;
  kind?: FollowUpKind | undefined;
  by?: FollowUpBy | undefined;
  /** Only the calls that a caller holds now, or with `nobody` those that nobody holds. */
  held?: { by: string | 'nobody'; now: Moment } | undefined;
}

const filtered = ({ department, kind, by, held }: FollowUpFilter): Condition[] => [
  ...(department ? [{ 'department.name': department }] : []),
  ...(kind ? [{ kind }] : []),
  ...(by ? [{ by }] : []),
  ...(held ? heldAs(held) : []),
];

function heldAs({ by, now }: NonNullable<FollowUpFilter['held']>): Condition[] {
  const { or, exists, gt, lte } = commands();
  if (by === 'nobody') return [or([{ 'holder.by': exists(false) }, { 'holder.until': lte(now) }])];
  const stands = or([{ 'holder.until': exists(false) }, { 'holder.until': gt(now) }]);
  return [{ 'holder.by': by }, stands];
}

/** The conditions for what a member may see, one of which has to hold. */
const within = (reach: FollowUpReach | undefined): Condition[][] =>
  reach?.map(({ bys, departments }) => [
    ...(bys ? [{ by: commands().in(bys) }] : []),
    ...(departments ? [{ 'department.name': commands().in(departments) }] : []),
  ]) ?? [[]];

/** A page of what a member may see, in the order of a field. */
const page = (
  where: Condition[],
  filter: FollowUpFilter,
  [field, direction]: [FieldPath<FollowUp>, Direction],
  after: PageEnd | undefined,
  size: number,
) =>
  followUps.page({
    where: [...where, ...filtered(filter)],
    anyOf: within(filter.reach),
    by: [field],
    direction,
    after,
    size,
  });

/** An end before the first one of a list by due day. */
const beforeAll: PageEnd = ['0001-01-01', '-'];

/**
 * The conditions of a turn. Each call is in one turn: an overdue call only waits for an hour that
 * its patient asked for.
 */
function inTurn(turn: CallTurn, today: LocalDate, hour: number): Condition[] {
  const { gt, gte, lt, neq, nin, or } = commands();
  const notOver = { dueOn: gte(today) };
  const others = {
    asked: [{ 'hour.at': hour }, { 'hour.why': 'asked' }],
    overdue: [{ dueOn: lt(today) }, or([{ 'hour.why': neq('asked') }, { 'hour.at': lt(hour) }])],
    now: [notOver, { 'hour.at': hour }, { 'hour.why': 'answered' }],
    any: [notOver, { 'hour.at': nin(hoursFrom(hour)) }],
    later: [{ 'hour.at': gt(hour) }, or([{ 'hour.why': 'asked' }, notOver])],
  };
  return others[turn];
}
const hoursFrom = (hour: number): number[] =>
  Array.from({ length: Math.max(0, 24 - hour) }, (_, n) => hour + n);

/**
 * The worries a member reads: by the names of departments, and those of a doctor's own patients on
 * any ward. Undefined: all.
 */
type WorrySight = { departments: string[]; doctorId?: string | undefined } | undefined;

/**
 * The conditions of each part of a member's worries, one after the other; each part excludes the
 * ones before.
 */
const worrying = (sight: WorrySight): Condition[][] => {
  if (!sight) return [[]];
  const { departments, doctorId } = sight;
  const own = { 'doctor.id': doctorId };
  const others = { 'department.name': commands().nin(departments) };
  return [
    [{ 'department.name': commands().in(departments) }],
    ...(doctorId ? [departments.length ? [own, others] : [own]] : []),
  ];
};

const afterId = (after: string | undefined): Condition[] =>
  after === undefined ? [] : [{ _id: commands().gt(after) }];

/** The lists of follow-ups on pages, limited to what a member may see, and their counts. */
export const followUpLists = {
  /**
   * The calls of today (R15): due, overdue, or to be tried again, turn after turn in the order of
   * `turns`, the earliest due first in each.
   * @param after where the page before ended: the turn, and the end in it
   */
  today: async (
    [today, now]: [LocalDate, Moment],
    state: 'due' | 'overdue' | 'retry' | undefined,
    filter: FollowUpFilter,
    after: PageEnd | undefined,
    size: number,
  ): Promise<Page<FollowUp>> => {
    const _ = commands();
    const states: Record<'due' | 'overdue' | 'retry', Condition[]> = {
      due: [{ tried: false }, { dueOn: _.gte(today) }],
      overdue: [{ tried: false }, { dueOn: _.lt(today) }],
      retry: [{ tried: true }],
    };
    const where = [{ open: true }, { nextOn: _.lte(today) }, ...(state ? states[state] : [])];
    const listOf = (turn: CallTurn, end: PageEnd | undefined, length: number) =>
      page([...where, ...inTurn(turn, today, hourOf(now))], filter, ['dueOn', 'asc'], end, length);
    const [from, ...end] = after ?? [0];
    const found: FollowUp[] = [];
    for (let n = Number(from); n < turns.length; n++) {
      const room = size - found.length;
      const its = await listOf(turns[n]!, n === from && end.length ? end : undefined, room || 1);
      // On a page that is already full it is only checked whether there are more.
      if (!room && its.page.length)
        return { page: found, next: { next: pageMark([n, ...beforeAll]) } };
      found.push(...(room ? its.page : []));
      const last = its.page.at(-1);
      if (its.next.next && last)
        return { page: found, next: { next: pageMark([n, last.dueOn, last._id]) } };
    }
    return { page: found, next: {} };
  },

  /** Open calls of a day to come, in `_id` order. */
  plannedFor: (date: LocalDate, after: string | undefined, limit: number) =>
    followUps.find({
      where: [{ open: true }, { nextOn: date }, ...afterId(after)],
      order: [['_id', 'asc']],
      limit,
    }),

  /** Open calls up to a day that were planned or changed since a moment, in `_id` order. */
  changedSince: (since: Moment, upTo: LocalDate, after: string | undefined, limit: number) => {
    const { gte, lte } = commands();
    return followUps.find({
      where: [{ open: true }, { nextOn: lte(upTo) }, { changedAt: gte(since) }, ...afterId(after)],
      order: [['_id', 'asc']],
      limit,
    });
  },

  /** Calls that are not due yet, next first. */
  coming: (today: LocalDate, filter: FollowUpFilter, after: PageEnd | undefined, size: number) =>
    page(
      [{ open: true }, { nextOn: commands().gt(today) }],
      filter,
      ['nextOn', 'asc'],
      after,
      size,
    ),

  /** Reached or closed ones, last first. */
  ended: (filter: FollowUpFilter, after: PageEnd | undefined, size: number) =>
    page([{ open: false }], filter, ['endedAt', 'desc'], after, size),

  /** The follow-ups with one of these keyed hashes, on any day; the latest due first. */
  byKeys: (keys: string[], filter: FollowUpFilter, after: PageEnd | undefined, size: number) =>
    page([{ keys: commands().in(keys) }], filter, ['dueOn', 'desc'], after, size),

  /** Today's calls that a member may see, counted by everything the list can be filtered by. */
  countToday: async (today: LocalDate, reach: FollowUpReach | undefined) => {
    const all = await Promise.all(
      within(reach).map(some =>
        followUps.countBy(
          [{ open: true }, { nextOn: commands().lte(today) }, ...some],
          ['tried', 'dueOn', 'department.name', 'kind', 'by', 'holder.by', 'holder.until'],
        ),
      ),
    );
    // Rows are counted by kind of caller and department, so a row is within a reach as a whole, or
    // not at all.
    const rows = all.flat().map(row => [JSON.stringify(row), row] as const);
    return [...new Map(rows).values()];
  },

  /** Medical worries: open ones oldest first, answered ones newest first. */
  worries: (open: boolean, sight: WorrySight, after: PageEnd | undefined, size: number) =>
    followUps.page({
      where: [{ worryOpen: open }],
      anyOf: worrying(sight),
      by: ['worry.at'],
      direction: open ? 'asc' : 'desc',
      after,
      size,
    }),

  /** Counts the follow-ups of a person in some departments, by the departments' names. */
  countIn: (personId: string, departments: string[]): Promise<number> =>
    followUps.count([{ personId }, { 'department.name': commands().in(departments) }]),

  /**
   * Counts the worries that wait for an answer; with `until`, only those that were handed over by
   * then.
   */
  countWorries: async (sight: WorrySight, until?: Moment): Promise<number> => {
    const counts = await Promise.all(
      worrying(sight).map(some =>
        followUps.count([
          { worryOpen: true },
          ...some,
          ...(until === undefined ? [] : [{ 'worry.at': commands().lte(until) }]),
        ]),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  },
};
