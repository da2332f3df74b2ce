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

/** The member of staff who is responsible for a case. */
export interface Assigned {
  role: Role;
  doctorId?: string;
  departmentId?: string;
  name?: string;
}

/** A line of the history; lines are only added. `id` is derived from the request, so that a repeated request is one line. */
export interface CaseLine {
  id: string;
  at: Moment;
  step: CaseStep;
  /** The account of the member of staff; missing: the patient. */
  by?: string;
  /** Sealed for the case. */
  text?: string;
  outcome?: CallAgainOutcome;
  assigned?: Assigned;
  kind?: CaseKind;
  overall?: Satisfaction;
}

/** A complaint or a request to be called (R16). Words and persons are sealed. */
export interface Case extends CaseStanding {
  _id: string;
  kind: CaseKind;
  source: { kind: CaseSource; id?: string };
  department: { id?: string; name: string };
  /** Sealed `{ name, phone }`; missing for an anonymous complaint. */
  person?: string;
  /** Sealed: the first text of the complaint. */
  text: string;
  patientId?: string;
  /** The account that gets the notice of the answer in WeChat. */
  account?: string;
  appointmentId?: string;
  dischargeId?: string;
  visit?: { date: LocalDate; doctor: string };
  assigned?: Assigned;
  /**
   * The keys of its lists, apart from the offices': `desk`, `desk:K01`, `doctor:D001`, and the key of
   * the account that opened it.
   */
  lists: string[];
  history: CaseLine[];
  /** For a case from a survey: the revision of the survey it contains. */
  surveyRevision?: number;
  /** Rises with each step, so that two steps at the same time are decided one after the other. */
  revision: number;
  /** The line that assigned it to a member who is not told yet. */
  tellAssigned?: string;
  /** When staff must be told that it is overdue. */
  tellAt?: Moment;
  /** Notices owed to the patient (R19), written together with their cause. */
  notices?: OwedNotice[];
  owesNotice?: true;
}

export interface CaseFilter {
  /** The sights of a member; undefined: all cases. */
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

/** The conditions of one simple sight, all of which have to hold. */
const seenBy = ({ lists, departments, orNone }: CaseSight): Condition[] => [
  ...(lists ? [{ lists: commands().in(lists) }] : []),
  ...(departments ? [{ 'department.id': commands().in(departments) }] : []),
  ...(orNone ? [{ 'department.id': commands().exists(false) }] : []),
];

/** The lists of several sights, each read by its index; a case matches one of them. */
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

  /** Read access for other modules. */
  documents: cases as Reading<Case>,

  get: (id: string) => cases.get(id),

  /** All cases of some patients. */
  everOf: (patientIds: string[]) =>
    cases.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /** The visits of open cases. */
  async visitsOfOpen(): Promise<Set<string>> {
    const open = await cases.findAll({ where: [{ open: true }], fields: ['appointmentId'] });
    return new Set(open.flatMap(({ appointmentId }) => appointmentId ?? []));
  },

  byIds: (ids: string[]) => cases.byIds(ids),

  /** Complaints and improvements opened within a time span, newest first. */
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

  /** The cases out of these that exist and are open. */
  openAmong: async (ids: string[]): Promise<string[]> =>
    (
      await cases.findAll({
        where: [{ _id: commands().in(ids) }, { open: true }],
        fields: ['open'],
      })
    ).map(({ _id }) => _id),

  /** The cases out of these that were closed because the patient is satisfied. */
  satisfiedAmong: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (
        await cases.findAll({
          where: [{ _id: commands().in(ids) }, { closedBecause: 'satisfied' }],
          fields: ['closedBecause'],
        })
      ).map(({ _id }) => _id),
    ),

  /** Adds a case; false when its cause has opened one already. */
  insert: (document: Case) => cases.insert(document),

  /** Removes a case on which nobody has worked; false if it is still there afterwards. */
  withdraw: async (id: string): Promise<boolean> =>
    (await cases.remove(id, [{ open: true }, { revision: 1 }])) || !(await cases.get(id)),

  /**
   * Takes a step: adds the line and sets the fields, if the case is as it was read and does not have the line yet. Undefined
   * fields are removed.
   * @param how `notice`: the notice owed to the patient; `inPlaceOfLast`: the line replaces the last one
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

  /** Open cases by the earliest deadline; overdue ones have `dueAt` up to `now`. */
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

  /** Closed cases, newest first. */
  closed: (filter: CaseFilter, after: PageEnd | undefined, size: number) => {
    const where = [{ open: false }, ...filtered(filter)];
    const list = { where, ...anyOf(filter), by: ['closedAt'] as const };
    return cases.page({ ...list, direction: 'desc', after, size });
  },

  /** The number of open cases by state and department, and how many of them are overdue. */
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
    // A case that matches several sights counts once. A limited member sees few cases, so they are
    // read by each sight's index.
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

  /** The cases of its patients that an account sees, newest first. */
  ofPatients: (sight: Sight, after: PageEnd | undefined, size: number) =>
    cases.page({
      where: [],
      anyOf: seenIn(sight),
      by: ['openedAt'],
      direction: 'desc',
      after,
      size,
    }),

  /** The sealed name and phone in a patient's cases. */
  carried: (patientId: string) => cases.findAll({ where: [{ patientId }], fields: ['person'] }),

  /** Sets the person of a case, unless it changed since it was read. */
  setPerson: (id: string, before: string, person: string) =>
    cases.change(id, [{ person: before }], { person }),

  /** Counts a patient's open cases by some accounts; with `others`, by all other accounts. */
  openOfPatient: (patientId: string, accounts: string[], others: boolean): Promise<number> =>
    cases.count([
      { patientId },
      { open: true },
      { 'source.kind': 'patient' },
      { account: others ? commands().nin(accounts) : commands().in(accounts) },
    ]),
};

/** Closed cases that may be removed after their retention period (R25): no notice is owed. */
export const oldCases = outlived(cases, 'closedAt', () => [
  { open: false },
  { owesNotice: commands().neq(true) },
]);

export const personsCases = ofPerson(cases, 'openedAt');
