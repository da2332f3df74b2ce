import { sightOfAll } from '../../../../domain/people/holding';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { CareKind, CarePlanItem, CareStart } from '../../../../types/care/care';
import type { PageEnd } from '../../../../types/page';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';
import { seenIn } from '../../../cloud/sight';

/** A care plan as the office wrote it (R21). */
export interface CarePlan {
  _id: string;
  title: string;
  start: CareStart;
  department: string;
  diagnoses: string[];
  birthdays: boolean;
  active: boolean;
  items: CarePlanItem[];
  revision: number;
  changedAt: Moment;
  /** The account that wrote it last. */
  by: string;
  /** The request that wrote it last; if it is repeated, nothing changes. */
  requestId: string;
  /** All items up to this day have been sent. */
  sentUpTo: LocalDate;
  /** Raised whenever the job has to look for new recipients again. */
  looks: number;
}

/** One message to one person, as it was sent. `_id` consists of plan, item and stay or visit. */
export interface CareItem {
  _id: string;
  planId: string;
  kind: CareKind;
  /**
   * Sealed; unsealed only in older messages that are not sealed yet, and while older code is in
   * use.
   */
  title: string;
  text: string;
  department: { id?: string; name: string };
  personId: string;
  patientId?: string;
  source: { kind: CareStart; id: string };
  /** The day of the message. */
  on: LocalDate;
  at: Moment;
  /** `given`: it is in the outbox, which knows whether it was sent. */
  state: 'given' | 'noAccount' | 'stopped';
  readAt?: Moment;
}

export const carePlans = defineCollection<CarePlan>('carePlans');
export const careItems = defineCollection<CareItem>('careItems', {
  indexes: {
    patient_on: ['patientId', '-on', '-_id', 'state'],
    person_on: ['personId', '-on'],
    state_on_plan: ['state', '-on', 'planId'],
    on: ['on', '_id'],
  },
  sealed: { title: 'its id', text: 'its id' },
  whose: { patientId: 'handed over', personId: 'handed over' },
});

export const carePlanStore = {
  get: (id: string) => carePlans.get(id),

  all: () => carePlans.findAll({ where: [{ active: commands().in([true, false]) }] }),

  active: () => carePlans.findAll({ where: [{ active: true }] }),

  insert: (plan: CarePlan) => carePlans.insert(plan),

  /** Changes a plan if it is still as it was read. */
  change: (id: string, readRevision: number, plan: Omit<CarePlan, '_id' | 'looks'>) =>
    carePlans.change(
      id,
      [{ revision: readRevision }],
      Object.fromEntries(Object.entries(plan).map(([key, value]) => [key, commands().set(value)])),
    ),

  /**
   * Makes the plans that count from discharge look again at all days after a day, because there may
   * be new recipients.
   */
  lookAgain: async (start: CareStart, sentUpTo: LocalDate): Promise<void> => {
    const _ = commands();
    // One look too many does no harm.
    await carePlans.changeMany([{ start }, { sentUpTo: _.gt(sentUpTo) }], { sentUpTo });
    await carePlans.changeMany([{ start }, { looks: _.exists(true) }], { looks: _.inc(1) });
  },

  /**
   * Records that everything up to a day is sent, unless the plan was changed or has to look again
   * since it was read.
   */
  setSentUpTo: (plan: CarePlan, sentUpTo: LocalDate) =>
    carePlans.change(plan._id, [{ revision: plan.revision }, { looks: plan.looks }], { sentUpTo }),
};

export const careStore = {
  get: (id: string) => careItems.get(id),

  byIds: (ids: string[]) => careItems.byIds(ids, ['state']),

  insertMissing: (many: CareItem[]) => careItems.insertMissing(many),

  /** The messages of some patients, latest day first; without those the patients had stopped. */
  ofPatients: (patientIds: string[], after: PageEnd | undefined, size: number) =>
    careItems.page({
      where: [{ state: commands().neq('stopped') }],
      anyOf: seenIn(sightOfAll(patientIds)),
      by: ['on'],
      direction: 'desc',
      after,
      size,
    }),

  /** The messages that a person got or should have got, latest first. */
  ofPerson: (personId: string, limit: number) =>
    careItems.find({ where: [{ personId }], order: [['on', 'desc']], limit }),

  /** All messages of some people. */
  ofPersons: (personIds: string[]) =>
    careItems.findAll({ where: [{ personId: commands().in(personIds) }] }),

  /** The messages of a stay belong to another person than the owner of the document number. */
  setWhoseOfStay: (stayId: string, from: string, to: string) =>
    careItems.changeMany(
      [{ personId: from }, { 'source.kind': 'discharge' }, { 'source.id': stayId }],
      { personId: to },
    ),

  /** All messages with their words, by id. */
  words: (after: string, limit: number) =>
    careItems.find({
      where: [{ _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['title', 'text'],
    }),

  /** Replaces unsealed words by sealed ones, unless that was done already. */
  putWords: (
    { _id, title, text }: Pick<CareItem, '_id' | 'title' | 'text'>,
    words: Pick<CareItem, 'title' | 'text'>,
  ) => careItems.change(_id, [{ title }, { text }], words),

  read: (id: string, now: Moment) =>
    careItems.change(id, [{ readAt: commands().exists(false) }], { readAt: now }),

  /** The number of messages of each plan that were put into the outbox. */
  givenCounts: async (from: LocalDate): Promise<Map<string, number>> => {
    const counts = await careItems.countBy(
      [{ state: 'given' }, { on: commands().gte(from) }],
      ['planId'],
    );
    return new Map(counts.map(({ planId, count }) => [planId, count]));
  },
};

/** Care messages that may be removed after their retention period (R25). */
export const oldCare = outlived(careItems, 'on');

export const personsCare = ofPerson(careItems, 'at');
