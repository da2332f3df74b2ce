import { type CaseSight, simpleSights } from '../../../../domain/access/cases';
import type { CaseStanding } from '../../../../domain/cases/cases';
import { defined } from '../../../../domain/defined';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Sight } from '../../../../domain/people/holding';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type {
  CallAgainOutcome,
  CaseKind,
  CaseSource,
  CaseState,
  CaseStep,
} from '../../../../types/cases/cases';
import type { Role } from '../../../../types/contract';
import type { PageEnd } from '../../../../types/page';
import type { Satisfaction } from '../../../../types/surveys';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { namesAPage } from '../../../cloud/definition';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';
import { seenIn } from '../../../cloud/sight';
import { waitingIn } from '../../../cloud/waiting';

/** The member of staff who answers for a case. */
export interface Assigned {
  role: Role;
  doctorId?: string;
  departmentId?: string;
  name?: string;
}

/** A line of the history; only ever added. `id` is the request's, so that the same wish is one line. */
export interface CaseLine {
  id: string;
  at: Moment;
  step: CaseStep;
  /** The account of a member of staff; none: the patient. */
  by?: string;
  /** Sealed for the case. */
  text?: string;
  outcome?: CallAgainOutcome;
  assigned?: Assigned;
  kind?: CaseKind;
  overall?: Satisfaction;
}

/** A complaint or a wish to be called (R16). What anybody said, and who they are, is sealed. */
export interface Case extends CaseStanding {
  _id: string;
  kind: CaseKind;
  source: { kind: CaseSource; id?: string };
  department: { id?: string; name: string };
  /** Sealed `{ name, phone }`; none where nobody said who they are. */
  person?: string;
  /** Sealed: the complaint as it came in. */
  text: string;
  patientId?: string;
  /** The account that hears of the answer in WeChat. */
  account?: string;
  appointmentId?: string;
  dischargeId?: string;
  visit?: { date: LocalDate; doctor: string };
  assigned?: Assigned;
  /** Whose list it is on besides the offices': `desk`, `desk:K01`, `doctor:D001`, `account:…` of who opened it. */
  lists: string[];
  history: CaseLine[];
  /** Of a survey's case: which saving of the survey it knows of. */
  surveyRevision?: number;
  /** Rises with each step, so that of two at once one is decided after the other. */
  revision: number;
  /** What the patient is owed to be told (R19), put down in the same write as its cause. */
  /** The line by which it was given to somebody who is not told yet; and when staff are to be told that it is overdue. */
  tellAssigned?: string;
  tellAt?: Moment;
  notices?: OwedNotice[];
  owesNotice?: true;
}

export interface CaseFilter {
  /** What somebody sees; undefined: all. */
  sights?: CaseSight[] | undefined;
  state?: CaseState | undefined;
  departmentId?: string | undefined;
  kind?: CaseKind | undefined;
}

export const cases = defineCollection<Case>('cases', {
  indexes: {
    open_due: ['open', 'dueAt', '_id', 'state', 'kind', 'department.id', 'department.name'],
    open_closed: ['open', '-closedAt', '-_id', 'kind', 'department.id'],
    lists_due: ['lists', 'open', 'dueAt', '_id', 'state', 'kind', 'department.id'],
    lists_closed: ['lists', 'open', '-closedAt', '-_id', 'kind', 'department.id'],
    patient_opened: ['patientId', '-openedAt', '-_id', 'account', 'open', 'source.kind'],
    openedAt: ['openedAt', '_id', 'kind', 'matter', 'department.id', 'department.name'],
    owesNotice: ['owesNotice'],
    tellAssigned: ['tellAssigned'],
    open_tell: ['open', 'tellAt', '_id'],
    changed: ['history.at'],
  },
  sealed: { person: 'its id', text: 'its id', 'history.text': 'its id' },
  whose: { patientId: 'handed over', 'notices.facts.patientId': namesAPage },
});

/** One simple way to see cases, as conditions all of which hold. */
const seenBy = ({ lists, departments, orNone }: CaseSight): Condition[] => [
  ...(lists ? [{ lists: commands().in(lists) }] : []),
  ...(departments ? [{ 'department.id': commands().in(departments) }] : []),
  ...(orNone ? [{ 'department.id': commands().exists(false) }] : []),
];

/** Several ways, of which one has to fit: each is a list of its own, read by its index. */
const anyOf = ({ sights }: CaseFilter) =>
  defined({ anyOf: sights?.flatMap(simpleSights).map(seenBy) });

const filtered = ({ state, departmentId, kind }: CaseFilter): Condition[] => [
  ...(state ? [{ state }] : []),
  ...(departmentId ? [{ 'department.id': departmentId }] : []),
  ...(kind ? [{ kind }] : []),
];

export const caseStore = {
  /** Cases that owe a notice. */
  waitingToTell: () => waitingIn(cases, [{ owesNotice: true }]),

  /** What other modules may read besides. */
  documents: cases as Reading<Case>,

  get: (id: string) => cases.get(id),

  /** Every case of some patients. */
  everOf: (patientIds: string[]) =>
    cases.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /** The visits that open cases are about. */
  async visitsOfOpen(): Promise<Set<string>> {
    const open = await cases.findAll({ where: [{ open: true }], fields: ['appointmentId'] });
    return new Set(open.flatMap(({ appointmentId }) => appointmentId ?? []));
  },

  byIds: (ids: string[]) => cases.byIds(ids),

  /** Complaints and improvements that came up in a stretch of time, the newest first. */
  openedIn: (from: Moment, before: Moment, limit: number) =>
    cases.find({
      where: [
        { openedAt: commands().gte(from) },
        { openedAt: commands().lt(before) },
        { matter: commands().neq('callBack') },
      ],
      order: [['openedAt', 'desc']],
      limit,
    }),

  /** Which of some cases are there and not closed. */
  openAmong: async (ids: string[]): Promise<string[]> =>
    (
      await cases.findAll({
        where: [{ _id: commands().in(ids) }, { open: true }],
        fields: ['open'],
      })
    ).map(({ _id }) => _id),

  /** Which of some cases were closed because the patient said they were satisfied. */
  satisfiedAmong: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (
        await cases.findAll({
          where: [{ _id: commands().in(ids) }, { closedBecause: 'satisfied' }],
          fields: ['closedBecause'],
        })
      ).map(({ _id }) => _id),
    ),

  /** Puts a case down; false when its cause has opened one already. */
  insert: (document: Case) => cases.insert(document),

  /** Takes back a case that nobody worked on; false when somebody did. One that is not there any more is taken back. */
  withdraw: async (id: string): Promise<boolean> =>
    (await cases.remove(id, [{ open: true }, { revision: 1 }])) || !(await cases.get(id)),

  /**
   * Takes a step: adds the line and sets the fields, if the case is as it was read and the line is not there yet. A field that
   * is undefined is removed.
   * @param how `notice`: what the patient is owed to be told; `inPlaceOfLast`: the line takes the place of the last one
   */
  step: (
    read: Pick<Case, '_id' | 'revision' | 'history'>,
    line: CaseLine,
    fields: Partial<Omit<Case, '_id' | 'history' | 'revision' | 'notices'>>,
    { notice, inPlaceOfLast }: { notice?: OwedNotice; inPlaceOfLast?: boolean } = {},
  ) =>
    cases.change(
      read._id,
      [{ revision: read.revision }, { 'history.id': commands().neq(line.id) }],
      {
        ...Object.fromEntries(
          Object.entries(fields).map(([key, value]) => [
            key,
            value === undefined ? commands().remove() : commands().set(value),
          ]),
        ),
        ...(inPlaceOfLast
          ? { [`history.${read.history.length - 1}`]: commands().set(line) }
          : { history: commands().push([line]) }),
        revision: commands().inc(1),
        ...(notice ? { notices: commands().push([notice]), owesNotice: true } : {}),
      },
    ),

  /** Not closed ones by what is due first; overdue ones have `dueAt` up to `now`. */
  open: (
    filter: CaseFilter & { overdueAt?: Moment | undefined },
    after: PageEnd | undefined,
    size: number,
  ) => {
    const { overdueAt } = filter;
    const overdue = overdueAt === undefined ? [] : [{ dueAt: commands().lte(overdueAt) }];
    const where = [{ open: true }, ...filtered(filter), ...overdue];
    const list = { where, ...anyOf(filter), by: ['dueAt'] as const };
    return cases.page({ ...list, direction: 'asc', after, size });
  },

  /** Closed ones, newest first. */
  closed: (filter: CaseFilter, after: PageEnd | undefined, size: number) => {
    const where = [{ open: false }, ...filtered(filter)];
    const list = { where, ...anyOf(filter), by: ['closedAt'] as const };
    return cases.page({ ...list, direction: 'desc', after, size });
  },

  /** How many not closed ones there are, by state and department, and how many of them are overdue. */
  counts: async (now: Moment, sights: CaseSight[] | undefined) => {
    const open = { open: true };
    const [only, ...others] = sights?.flatMap(simpleSights) ?? [{}];
    if (only && !others.length) {
      const where = [open, ...seenBy(only)];
      const [rows, overdue] = await Promise.all([
        cases.countBy(where, ['state', 'department.id', 'department.name']),
        cases.count([...where, { dueAt: commands().lte(now) }]),
      ]);
      return { rows, overdue };
    }
    // What fits several ways is counted once, and what somebody limited sees is little: it is read by the index of each way.
    const fields = ['state', 'department', 'dueAt'] as const;
    const found = await Promise.all(
      (sights ?? [])
        .flatMap(simpleSights)
        .map(sight => cases.findAll({ where: [open, ...seenBy(sight)], fields })),
    );
    const all = [...new Map(found.flat().map(each => [each._id, each])).values()];
    return {
      rows: all.map(({ state, department }) => ({
        ...{ state, count: 1, 'department.name': department.name },
        'department.id': department.id ?? null,
      })),
      overdue: all.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).length,
    };
  },

  /** Cases that an account sees of its patients, newest first. */
  ofPatients: (sight: Sight, after: PageEnd | undefined, size: number) =>
    cases.page({
      where: [],
      anyOf: seenIn(sight),
      by: ['openedAt'],
      direction: 'desc',
      after,
      size,
    }),

  /** The name and phone that a patient's cases were opened with, sealed. */
  carried: (patientId: string) => cases.findAll({ where: [{ patientId }], fields: ['person'] }),

  /** Who a case is about, unless it says something else since it was read. */
  setPerson: (id: string, before: string, person: string) =>
    cases.change(id, [{ person: before }], { person }),

  /** How many are not closed that were put down for a patient by some accounts, or with `others` by any but these. */
  openOfPatient: (patientId: string, accounts: string[], others: boolean): Promise<number> =>
    cases.count([
      { patientId },
      { open: true },
      { 'source.kind': 'patient' },
      { account: others ? commands().nin(accounts) : commands().in(accounts) },
    ]),
};

/** Closed cases that may go after their period (R25): nobody is owed the news of them. */
export const oldCases = outlived(cases, 'closedAt', () => [
  { open: false },
  { owesNotice: commands().neq(true) },
]);

export const personsCases = ofPerson(cases, 'openedAt');
