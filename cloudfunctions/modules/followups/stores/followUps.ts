import type { Reach } from '../../../../domain/access/followUps';
import { defined } from '../../../../domain/defined';
import type { Standing } from '../../../../domain/followups/followUps';
import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { CaseKind } from '../../../../types/cases/cases';
import type {
  FollowUpBy,
  FollowUpKind,
  FollowUpOutcome,
  FollowUpWay,
  Sex,
} from '../../../../types/followups/followUps';
import type { PageEnd } from '../../../../types/page';
import type { Satisfaction } from '../../../../types/surveys';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import type { Field } from '../../../cloud/fields';
import type { Direction } from '../../../cloud/page';
import { unseal } from '../../../cloud/seal';

/** What a caller knows of the person; stored sealed (R20). */
export interface Followed {
  name: string;
  phone: string;
  sex?: Sex;
  birthDate?: LocalDate;
  documentMasked?: string;
  diagnosis?: string;
  /** Which unit asks, and what it wants to know. */
  asked?: { unit: string; text: string };
}

/** What was said in one try; stored sealed. */
export interface Said {
  answers: { ask: string; answer: string }[];
  note: string;
  did: string;
  /** A complaint, until it has become a case. */
  complaint?: { kind: CaseKind; text: string };
}

/** One try. `by` is the account. */
interface Attempt {
  id: string;
  at: Moment;
  on: LocalDate;
  by: string;
  way: FollowUpWay;
  outcome: FollowUpOutcome;
  /** Sealed `Said`. */
  said: string;
  satisfaction?: Satisfaction;
  caseId?: string;
  /** Somebody gave a better number. */
  newPhone?: boolean;
}

/** A call to make, or made (R15). `_id` is fixed by its cause: planning it again meets the same one. */
export interface FollowUp extends Standing {
  _id: string;
  kind: FollowUpKind;
  by: FollowUpBy;
  source: { kind: 'visit' | 'discharge' | 'returnVisit' | 'case' | 'care' | 'unit'; id: string };
  /** Who it is, however often they come: the patient's id, or the stay's where no document is known. */
  personId: string;
  patientId?: string;
  dischargeId?: string;
  department: { id?: string; name: string };
  doctor?: { id?: string; name: string };
  /** Day of the visit, of leaving, of the check; and its month, `YYYY-MM`. */
  date: LocalDate;
  month: string;
  plannedAt: Moment;
  changedAt: Moment;
  open: boolean;
  /** Somebody tried. */
  tried: boolean;
  /** When it ended, and what ended it where it was not a try of its own: another follow-up, a corrected stay. */
  endedOn?: LocalDate;
  endedAt?: Moment;
  endedBy?: string;
  attempts: Attempt[];
  lastOutcome?: FollowUpOutcome;
  satisfaction?: Satisfaction;
  /** Sealed `Followed`. */
  person: string;
  /** Keyed hashes of name, phone and the document's last four, to be looked up by. */
  keys: string[];
  /** What somebody began to write, sealed. */
  draft?: { at: Moment; by: string; sealed: string };
  /** A medical worry handed to the department's doctor. */
  worry?: {
    at: Moment;
    by: string;
    sealed: string;
    answer?: { id: string; at: Moment; by: string; sealed: string };
  };
  worryOpen?: boolean;
  /** Numbers that somebody found to be wrong, as keyed hashes. */
  wrongPhones?: string[];
  /** What the last try still has to bring about: cases, the end of the person's other follow-ups. */
  owes?: boolean;
}

/** What a caller knows of the person. */
export const followedOf = ({ _id, person }: Pick<FollowUp, '_id' | 'person'>): Followed =>
  unseal(person, _id);

export const followUps = defineCollection<FollowUp>('followUps', {
  indexes: {
    open_due: ['open', 'dueOn', '_id', 'nextOn', 'tried', 'department.name', 'kind', 'by'],
    open_next: ['open', 'nextOn', '_id', 'department.name', 'kind', 'by', 'tried', 'dueOn'],
    open_ended: ['open', '-endedAt', '-_id', 'department.name', 'kind', 'by'],
    department_due: ['department.name', 'open', 'dueOn', '_id', 'nextOn', 'tried', 'kind', 'by'],
    department_next: ['department.name', 'open', 'nextOn', '_id', 'kind', 'by', 'tried', 'dueOn'],
    department_ended: ['department.name', 'open', '-endedAt', '-_id', 'kind', 'by'],
    person: ['personId'],
    endedBy: ['endedBy'],
    discharge: ['dischargeId', 'state', 'kind'],
    keys: ['keys', '-dueOn', '-_id', 'department.name', 'kind', 'by'],
    worry: ['worryOpen', 'worry.at', '_id', 'department.name'],
    lastOutcome: ['lastOutcome', '_id'],
    owes: ['owes'],
    month_department: ['month', 'department.name'],
    changedAt: ['changedAt'],
    date: [
      'date',
      '_id',
      'state',
      'closedBecause',
      'satisfaction',
      'department.id',
      'department.name',
    ],
  },
});

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

const worrying = (open: boolean, departments: string[] | undefined): Condition[] => [
  { worryOpen: open },
  ...(departments ? [{ 'department.name': commands().in(departments) }] : []),
];

/** What one try changes. */
export interface Recorded extends Standing {
  attempt: Attempt;
  person?: { sealed: string; key: string };
  wrongPhone?: string;
  worry?: NonNullable<FollowUp['worry']>;
  satisfaction?: Satisfaction;
  owes: boolean;
}

export const followUpStore = {
  /** What other modules may read besides. */
  documents: followUps as Reading<FollowUp>,

  get: (id: string) => followUps.get(id),

  /** Plans follow-ups; those already planned are left as they are. */
  insertMissing: (many: FollowUp[]) => followUps.insertMissing(many),

  /** Takes back a follow-up whose cause is none any more, unless somebody tried. */
  withdraw: (id: string) => followUps.remove(id, [{ open: true }, { tried: false }]),

  byIds: (ids: string[]) => followUps.findAll({ where: [{ _id: commands().in(ids) }] }),

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

  /** Those of a month of which there is a record: somebody tried, and they had ended at a moment. */
  recorded: (month: string, endedBy: Moment) =>
    followUps.findAll({
      where: [{ month }, { open: false }, { tried: true }, { endedAt: commands().lte(endedBy) }],
      fields: ['_id'],
    }),

  /** Everything about a person. */
  ofPerson: (personId: string) =>
    followUps.find({ where: [{ personId }], order: [['date', 'desc']], limit: 200 }),

  /** In which kinds of calls those who left by some stays were reached. */
  reachedOfStays: (ids: string[]) =>
    followUps.findAll({
      where: [{ dischargeId: commands().in(ids) }, { state: 'reached' }],
      fields: ['dischargeId', 'kind'],
    }),

  ofDischarges: (ids: string[]) =>
    followUps.findAll({ where: [{ dischargeId: commands().in(ids) }] }),

  /** Keeps what somebody writes, while the follow-up is open and nobody recorded a try meanwhile. */
  saveDraft: (read: FollowUp, draft: NonNullable<FollowUp['draft']>) =>
    followUps.change(
      read._id,
      [{ open: true }, { [`attempts.${read.attempts.length}`]: commands().exists(false) }],
      { draft: commands().set(draft) },
    ),

  /** Puts down one try, once per its id, on what was read; undefined when somebody else was faster. */
  record: (read: FollowUp, to: Recorded) => {
    const _ = commands();
    const { attempt, state, closedBecause } = to;
    const over = state !== 'open';
    return followUps.change(
      read._id,
      [
        { open: true },
        { 'attempts.id': _.neq(attempt.id) },
        { [`attempts.${read.attempts.length}`]: _.exists(false) },
      ],
      {
        state,
        nextOn: to.nextOn,
        triedOn: _.set(to.triedOn),
        tried: true,
        attempts: _.push([attempt]),
        lastOutcome: attempt.outcome,
        changedAt: attempt.at,
        draft: _.remove(),
        ...(over ? { open: false, endedOn: attempt.on, endedAt: attempt.at } : {}),
        ...defined({ closedBecause, satisfaction: to.satisfaction }),
        ...(to.person ? { person: to.person.sealed, keys: _.addToSet(to.person.key) } : {}),
        ...defined({ wrongPhones: to.wrongPhone ? _.addToSet(to.wrongPhone) : undefined }),
        ...(to.worry ? { worry: _.set(to.worry), worryOpen: true } : {}),
        ...defined({ owes: to.owes ? true : undefined }),
      },
    );
  },

  /** Names the case that a try became. */
  setCase: (read: FollowUp, attempt: number, caseId: string) =>
    followUps.change(read._id, [{ [`attempts.${attempt}.id`]: read.attempts[attempt]!.id }], {
      [`attempts.${attempt}.caseId`]: caseId,
    }),

  /** Follow-ups whose last try still has to bring something about. */
  owing: (limit: number) => followUps.find({ where: [{ owes: true }], limit }),

  settle: (id: string, attempts: number) =>
    followUps.change(id, [{ owes: true }, { [`attempts.${attempts}`]: commands().exists(false) }], {
      owes: commands().remove(),
    }),

  /** Ends open ones without a try of their own, for what became known by `endedBy`. */
  endMany: (
    where: { personId: string } | { dischargeId: string },
    because: FollowUpOutcome,
    endedBy: string,
    now: Moment,
  ) =>
    followUps.changeMany([where, { open: true }], {
      open: false,
      state: 'closed',
      closedBecause: because,
      endedBy,
      endedOn: dateOf(now),
      endedAt: now,
      changedAt: now,
      draft: commands().remove(),
    }),

  countEndedBy: (personId: string, endedBy: string): Promise<number> =>
    followUps.count([{ personId }, { endedBy }]),

  /** What some stays ended. */
  endedBy: (ids: string[]) =>
    followUps.findAll({
      where: [{ endedBy: commands().in(ids) }],
      fields: ['endedBy', 'personId', 'dischargeId'],
    }),

  /** Opens again what a stay's row, corrected since, had ended. */
  reopen: (ids: string[], endedBy: string[], now: Moment) => {
    const { in: among, remove } = commands();
    return followUps.changeMany(
      [{ _id: among(ids) }, { endedBy: among(endedBy) }, { open: false }],
      {
        open: true,
        state: 'open',
        changedAt: now,
        closedBecause: remove(),
        endedBy: remove(),
        endedOn: remove(),
        endedAt: remove(),
      },
    );
  },

  /** Puts down anew whom a follow-up is about, and of which department and day. */
  correct: (
    id: string,
    {
      patientId,
      ...about
    }: Pick<FollowUp, 'person' | 'keys' | 'department' | 'date' | 'month' | 'personId'> & {
      patientId: string | undefined;
    },
    now: Moment,
  ) => {
    const { set, remove, neq } = commands();
    return followUps.change(
      id,
      [{ person: neq(about.person) }],
      Object.fromEntries([
        ...Object.entries({ ...about, changedAt: now }).map(([key, value]) => [key, set(value)]),
        ['patientId', patientId ? set(patientId) : remove()],
      ]),
    );
  },

  /** Dates a follow-up anew, while it is open. */
  date: (id: string, days: { dueOn: LocalDate; nextOn?: LocalDate }) =>
    followUps.change(id, [{ open: true }], days),

  /** Has an open one call another number. */
  setPhone: (id: string, person: string, key: string) =>
    followUps.change(id, [{ open: true }], { person, keys: commands().addToSet(key) }),

  /** Open ones of a person, to be told of a better phone. */
  openOf: (personId: string) =>
    followUps.find({ where: [{ personId }, { open: true }], limit: 200 }),

  /** Those whose last call found that the person has died, in `_id` order. */
  died: (after: string, limit: number) =>
    followUps.find({
      where: [{ lastOutcome: 'died' }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['_id'],
    }),

  /** What the last call of some says, and of whom. */
  deathsOf: (ids: string[]) => followUps.byIds(ids, ['lastOutcome', 'personId']),

  /** Medical worries: open ones the oldest first, answered ones the newest first. */
  worries: (
    open: boolean,
    departments: string[] | undefined,
    after: PageEnd | undefined,
    size: number,
  ) =>
    followUps.page({
      where: worrying(open, departments),
      by: ['worry.at'],
      direction: open ? 'asc' : 'desc',
      after,
      size,
    }),

  countWorries: (departments: string[] | undefined): Promise<number> =>
    followUps.count(worrying(true, departments)),

  /** The doctor's answer, once. */
  answerWorry: (id: string, answer: NonNullable<NonNullable<FollowUp['worry']>['answer']>) =>
    followUps.change(id, [{ worryOpen: true }], {
      'worry.answer': commands().set(answer),
      worryOpen: false,
    }),
};
