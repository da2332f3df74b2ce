import { asksAsForm } from '../../../../domain/calling/once';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Reading } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { derivedId } from '../../../cloud/derivedId';
import { followUpDesk } from './followUpDesk';
import { followUpEnds } from './followUpEnds';
import { followUpLists } from './followUpLists';
import { type FollowUp, followUps } from './followUps';
import { followUpTries } from './followUpTries';

export const followUpStore = {
  ...followUpLists,
  ...followUpTries,
  ...followUpEnds,
  ...followUpDesk,

  /** What other modules may read besides. */
  documents: followUps as Reading<FollowUp>,

  get: (id: string) => followUps.get(id),

  /**
   * Plans follow-ups; those already planned are left as they are. Whoever never wants to be called is not planned for (R15), unless they
   * asked for the call themselves.
   */
  insertMissing: async (many: FollowUp[]) => {
    const never = await followUpStore.neverCalled(many.map(({ personId }) => personId));
    return followUps.insertMissing(
      many.filter(({ kind, personId }) => kind === 'careWorry' || !never.has(personId)),
    );
  },

  /** Which of some people never want to be called. */
  neverCalled: async (personIds: string[]): Promise<Set<string>> =>
    new Set(
      (
        await followUps.findAll({
          where: [{ neverCall: true }, { personId: commands().in([...new Set(personIds)]) }],
          fields: ['personId'],
        })
      ).map(({ personId }) => personId),
    ),

  byIds: (ids: string[]) => followUps.byIds(ids),

  /** Which of these ids are there, and the rows of lists that they were planned from. */
  rowsOf: (ids: string[]) =>
    followUps.findAll({ where: [{ _id: commands().in(ids) }], fields: ['row'] }),

  /** A row of a list was taken over. */
  rowTaken: (id: string, row: string) =>
    followUps.change(id, [{ row: commands().neq(row) }], { row }),

  /** Those of a month of which there is a record: somebody tried, and they had ended at a moment. */
  recorded: (month: string, endedBy: Moment) =>
    followUps.findAll({
      where: [{ month }, { open: false }, { tried: true }, { endedAt: commands().lte(endedBy) }],
      fields: ['_id'],
    }),

  /** What was tried on some days; of some departments, by name, or of all. */
  calledOn: (dates: LocalDate[], departments: readonly string[] | undefined) =>
    followUps.findAll({
      where: [
        { 'attempts.on': commands().in(dates) },
        ...(departments ? [{ 'department.name': commands().in([...departments]) }] : []),
      ],
      fields: ['attempts.by', 'attempts.on', 'attempts.outcome', 'dueOn', 'department'],
    }),

  /** Every follow-up of some people. */
  ofPersons: (personIds: string[]) =>
    followUps.findAll({ where: [{ personId: commands().in(personIds) }] }),

  /** What tells whose follow-ups are, in `_id` order. */
  filed: (after: string, limit: number) =>
    followUps.find({
      where: [{ _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['personId', 'patientId', 'dischargeId', 'source', 'person', 'lastOutcome'],
    }),

  /** Those of some stays, and whose they are. */
  filedOfStays: (ids: string[]) =>
    followUps.findAll({
      where: [{ dischargeId: commands().in(ids) }],
      fields: ['personId', 'dischargeId', 'lastOutcome'],
    }),

  /** A follow-up is another person's than the one whose number it has. */
  setWhose: (id: string, from: string, to: string) =>
    followUps.change(id, [{ personId: from }], { personId: to, patientId: to }),

  /** What a person's follow-ups carry of them. */
  carried: (personId: string) =>
    followUps.findAll({ where: [{ personId }], fields: ['person', 'keys'] }),

  /** What a follow-up carries of its person, unless it carries something else since it was read. */
  setPerson: (id: string, before: string, carried: Pick<FollowUp, 'person' | 'keys'>) =>
    followUps.change(id, [{ person: before }], carried),

  /** Everything about a person. */
  ofPerson: (personId: string) =>
    followUps.find({ where: [{ personId }], order: [['date', 'desc']], limit: 200 }),

  /** The calls, by their kinds, in which the patients of some stays were reached. */
  reachedOfStays: (ids: string[]) =>
    followUps.findAll({
      where: [{ dischargeId: commands().in(ids) }, { state: 'reached' }],
      fields: ['dischargeId', 'kind'],
    }),

  /** Those of some stays whose patients a call has asked how content they are (R14). */
  askedOfStays: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (
        await followUps.findAll({
          where: [{ dischargeId: commands().in(ids) }],
          fields: ['dischargeId', 'satisfaction', 'ratings'],
        })
      ).flatMap(each => (each.dischargeId && asksAsForm(each) ? [each.dischargeId] : [])),
    ),

  /** Those of some visits whose patients the call after it has asked how content they are (R14): surveys that are offered late. */
  askedOfVisits: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (
        await followUps.byIds(
          ids.map(id => derivedId('outpatientSeen', id)),
          ['source', 'satisfaction', 'ratings'],
        )
      ).flatMap(each => (asksAsForm(each) ? [each.source.id] : [])),
    ),

  ofDischarges: (ids: string[]) =>
    followUps.findAll({ where: [{ dischargeId: commands().in(ids) }] }),

  /** Open ones of a person, to be told of a better phone. */
  openOf: (personId: string) =>
    followUps.find({ where: [{ personId }, { open: true }], limit: 200 }),

  /** Follow-ups whose last call found that the person has died, in `_id` order. */
  died: (after: string, limit: number) =>
    followUps.find({
      where: [{ lastOutcome: 'died' }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['_id'],
    }),

  /** What the last call of some says, and of whom; `undoing`: it is being taken back. */
  deathsOf: (ids: string[]) => followUps.byIds(ids, ['lastOutcome', 'personId', 'undoing']),
};
