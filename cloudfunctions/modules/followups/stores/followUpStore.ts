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

  /** Read access for other modules. */
  documents: followUps as Reading<FollowUp>,

  get: (id: string) => followUps.get(id),

  /**
   * Plans follow-ups; existing ones stay as they are. Nothing is planned for a person who never
   * wants calls (R15), unless they asked for this call themselves.
   */
  insertMissing: async (many: FollowUp[]) => {
    const never = await followUpStore.neverCalled(many.map(({ personId }) => personId));
    return followUps.insertMissing(
      many.filter(({ kind, personId }) => kind === 'careWorry' || !never.has(personId)),
    );
  },

  /** The people, out of these, who never want to be called. */
  neverCalled: async (personIds: string[]): Promise<Set<string>> =>
    new Set(
      (
        await followUps.findAll({
          where: [{ neverCall: true }, { personId: commands().in([...new Set(personIds)]) }],
          fields: ['personId'],
        })
      ).map(({ personId }) => personId),
    ),

  /** The id of another call in which the person asked never to be called. */
  neverCallSaid: async (personId: string, but: string): Promise<string | undefined> =>
    (
      await followUps.find({
        where: [{ neverCall: true }, { personId }, { _id: commands().neq(but) }],
        fields: ['_id'],
        limit: 1,
      })
    )[0]?._id,

  /** The calls in which some people asked never to be called. */
  neverCallsOf: (personIds: string[]) =>
    followUps.findAll({
      where: [{ neverCall: true }, { personId: commands().in(personIds) }],
      fields: ['personId'],
    }),

  byIds: (ids: string[]) => followUps.byIds(ids),

  /** Those of these ids that exist, with the rows of lists from which they were planned. */
  rowsOf: (ids: string[]) =>
    followUps.findAll({ where: [{ _id: commands().in(ids) }], fields: ['row'] }),

  /** Records that a row of a list was imported. */
  rowTaken: (id: string, row: string) =>
    followUps.change(id, [{ row: commands().neq(row) }], { row }),

  /** The follow-ups of a month that have a try and had ended by a moment. */
  recorded: (month: string, endedBy: Moment) =>
    followUps.findAll({
      where: [{ month }, { open: false }, { tried: true }, { endedAt: commands().lte(endedBy) }],
      fields: ['_id'],
    }),

  /** The tries on some days; of some departments, by name, or of all. */
  calledOn: (dates: LocalDate[], departments: readonly string[] | undefined) =>
    followUps.findAll({
      where: [
        { 'attempts.on': commands().in(dates) },
        ...(departments ? [{ 'department.name': commands().in([...departments]) }] : []),
      ],
      fields: ['attempts.by', 'attempts.on', 'attempts.outcome', 'dueOn', 'department'],
    }),

  /** All follow-ups of some people. */
  ofPersons: (personIds: string[]) =>
    followUps.findAll({ where: [{ personId: commands().in(personIds) }] }),

  /** The fields that tell whose follow-ups are, by `_id`. */
  filed: (after: string, limit: number) =>
    followUps.find({
      where: [{ _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['personId', 'patientId', 'dischargeId', 'source', 'person', 'lastOutcome'],
    }),

  /** The follow-ups of some stays, with their persons. */
  filedOfStays: (ids: string[]) =>
    followUps.findAll({
      where: [{ dischargeId: commands().in(ids) }],
      fields: ['personId', 'dischargeId', 'lastOutcome'],
    }),

  /** Moves a follow-up to another person than the owner of its document number. */
  setWhose: (id: string, from: string, to: string) =>
    followUps.change(id, [{ personId: from }], { personId: to, patientId: to }),

  /** The person's data in their follow-ups. */
  carried: (personId: string) =>
    followUps.findAll({ where: [{ personId }], fields: ['person', 'keys'] }),

  /** Sets the person's data in a follow-up, unless it changed since it was read. */
  setPerson: (id: string, before: string, carried: Pick<FollowUp, 'person' | 'keys'>) =>
    followUps.change(id, [{ person: before }], carried),

  /** All follow-ups of a person. */
  ofPerson: (personId: string) =>
    followUps.find({ where: [{ personId }], order: [['date', 'desc']], limit: 200 }),

  /** The calls, by kind, in which the patients of some stays were reached. */
  reachedOfStays: (ids: string[]) =>
    followUps.findAll({
      where: [{ dischargeId: commands().in(ids) }, { state: 'reached' }],
      fields: ['dischargeId', 'kind'],
    }),

  /** The stays, out of these, whose patients were asked for their satisfaction in a call (R14). */
  askedOfStays: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (
        await followUps.findAll({
          where: [{ dischargeId: commands().in(ids) }],
          fields: ['dischargeId', 'satisfaction', 'ratings'],
        })
      ).flatMap(each => (each.dischargeId && asksAsForm(each) ? [each.dischargeId] : [])),
    ),

  /**
   * The visits, out of these, whose patients were asked for their satisfaction in a call (R14),
   * before a late survey.
   */
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

  /** The open follow-ups of a person, to correct the phone in them. */
  openOf: (personId: string) =>
    followUps.find({ where: [{ personId }, { open: true }], limit: 200 }),

  /** Follow-ups whose last call found that the person has died, by `_id`. */
  died: (after: string, limit: number) =>
    followUps.find({
      where: [{ lastOutcome: 'died' }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['_id'],
    }),

  /** The last outcome of some follow-ups, and their persons; `undoing`: it is being taken back. */
  deathsOf: (ids: string[]) => followUps.byIds(ids, ['lastOutcome', 'personId', 'undoing']),
};
