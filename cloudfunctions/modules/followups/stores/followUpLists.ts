import type { Reach } from '../../../../domain/access/followUps';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { FollowUpBy, FollowUpKind } from '../../../../types/followups/followUps';
import type { PageEnd } from '../../../../types/page';
import { type Condition, commands } from '../../../cloud/database';
import type { Field } from '../../../cloud/fields';
import type { Direction } from '../../../cloud/page';
import { type FollowUp, followUps } from './followUps';

export interface FollowUpFilter {
  /** What the caller may see; all unless said. */
  reach?: Reach | undefined;
  department?: string | undefined;
  kind?: FollowUpKind | undefined;
  by?: FollowUpBy | undefined;
}

const filtered = ({ department, kind, by }: FollowUpFilter): Condition[] => [
  ...(department ? [{ 'department.name': department }] : []),
  ...(kind ? [{ kind }] : []),
  ...(by ? [{ by }] : []),
];

/** What somebody may see, as conditions one of which has to hold. */
const within = (reach: Reach | undefined): Condition[][] =>
  reach?.map(({ bys, departments }) => [
    ...(bys ? [{ by: commands().in(bys) }] : []),
    ...(departments ? [{ 'department.name': commands().in(departments) }] : []),
  ]) ?? [[]];

/** A page of what somebody may see, in the order of a field. */
const page = (
  where: Condition[],
  filter: FollowUpFilter,
  [field, direction]: [Field<FollowUp>, Direction],
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

/** Whose worries somebody reads: of some departments, by name, and of a doctor's own patients, wherever they lay. Undefined: all. */
export type WorrySight = { departments: string[]; doctorId?: string | undefined } | undefined;

/** One way after the other in which somebody sees worries; each leaves out what the one before shows. */
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

/** The pages' lists of follow-ups, within what somebody may see, and how many there are. */
export const followUpLists = {
  /** To be made today (R15): due, overdue, or to be tried again; the earliest due first. */
  today: (
    today: LocalDate,
    state: 'due' | 'overdue' | 'retry' | undefined,
    filter: FollowUpFilter,
    after: PageEnd | undefined,
    size: number,
  ) => {
    const _ = commands();
    const states: Record<'due' | 'overdue' | 'retry', Condition[]> = {
      due: [{ tried: false }, { dueOn: _.gte(today) }],
      overdue: [{ tried: false }, { dueOn: _.lt(today) }],
      retry: [{ tried: true }],
    };
    const where = [{ open: true }, { nextOn: _.lte(today) }, ...(state ? states[state] : [])];
    return page(where, filter, ['dueOn', 'asc'], after, size);
  },

  /** Not to be called yet; the next first. */
  coming: (today: LocalDate, filter: FollowUpFilter, after: PageEnd | undefined, size: number) =>
    page(
      [{ open: true }, { nextOn: commands().gt(today) }],
      filter,
      ['nextOn', 'asc'],
      after,
      size,
    ),

  /** Reached or closed; the last first. */
  ended: (filter: FollowUpFilter, after: PageEnd | undefined, size: number) =>
    page([{ open: false }], filter, ['endedAt', 'desc'], after, size),

  /** Whoever can be looked up by these keys, whatever the day; what is due last comes first. */
  byKeys: (keys: string[], filter: FollowUpFilter, after: PageEnd | undefined, size: number) =>
    page([{ keys: commands().in(keys) }], filter, ['dueOn', 'desc'], after, size),

  /** Today's that somebody may see, counted by everything a list is narrowed by. */
  countToday: async (today: LocalDate, reach: Reach | undefined) => {
    const all = await Promise.all(
      within(reach).map(some =>
        followUps.countBy(
          [{ open: true }, { nextOn: commands().lte(today) }, ...some],
          ['tried', 'dueOn', 'department.name', 'kind', 'by'],
        ),
      ),
    );
    // Whose they are and of which department is counted by: a row is within a reach as a whole, or not at all.
    const rows = all.flat().map(row => [JSON.stringify(row), row] as const);
    return [...new Map(rows).values()];
  },

  /** Medical worries: open ones the oldest first, answered ones the newest first. */
  worries: (open: boolean, sight: WorrySight, after: PageEnd | undefined, size: number) =>
    followUps.page({
      where: [{ worryOpen: open }],
      anyOf: worrying(sight),
      by: ['worry.at'],
      direction: open ? 'asc' : 'desc',
      after,
      size,
    }),

  /** How many of a person there are in some departments, by name. */
  countIn: (personId: string, departments: string[]): Promise<number> =>
    followUps.count([{ personId }, { 'department.name': commands().in(departments) }]),

  /** How many wait for an answer; with a moment, of those handed over by then. */
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
