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
  /** The account. */
  by: string;
  /** Which request wrote it last: sent again, it does nothing. */
  requestId: string;
  /** Everything up to this day has been sent. */
  sentUpTo: LocalDate;
  /** Rises whenever the job has to look again for patients to be told. */
  looks: number;
}

/** One message to one person, as it was when it was sent. `_id` is the plan's, the item's and the stay's or visit's. */
export interface CareItem {
  _id: string;
  planId: string;
  kind: CareKind;
  /** Sealed; in clear while older code serves, and of messages from before until they are sealed. */
  title: string;
  text: string;
  department: { id?: string; name: string };
  personId: string;
  patientId?: string;
  source: { kind: CareStart; id: string };
  /** The day it was for. */
  on: LocalDate;
  at: Moment;
  /** `given`: to the outbox, which knows what became of it. */
  state: 'given' | 'noAccount' | 'stopped';
  readAt?: Moment;
}

export const carePlans = defineCollection<CarePlan>('carePlans');
export const careItems = defineCollection<CareItem>('careItems', {
  indexes: {
    patient_on: ['patientId', '-on', '-_id', 'state'],
    person_on: ['personId', '-on'],
    state_plan: ['state', 'planId'],
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

  /** Changes a plan if it still is as it was read. */
  change: (id: string, readRevision: number, plan: Omit<CarePlan, '_id' | 'looks'>) =>
    carePlans.change(
      id,
      [{ revision: readRevision }],
      Object.fromEntries(Object.entries(plan).map(([key, value]) => [key, commands().set(value)])),
    ),

  /** Has the plans that count from leaving look at everything after a day again: somebody new may have to be told. */
  lookAgain: async (start: CareStart, sentUpTo: LocalDate): Promise<void> => {
    const _ = commands();
    // One look more than was asked for does no harm.
    await carePlans.changeMany([{ start }, { sentUpTo: _.gt(sentUpTo) }], { sentUpTo });
    await carePlans.changeMany([{ start }, { looks: _.exists(true) }], { looks: _.inc(1) });
  },

  /** Everything up to a day is sent, unless the plan was changed or is to be looked at again since it was read. */
  setSentUpTo: (plan: CarePlan, sentUpTo: LocalDate) =>
    carePlans.change(plan._id, [{ revision: plan.revision }, { looks: plan.looks }], { sentUpTo }),
};

export const careStore = {
  get: (id: string) => careItems.get(id),

  byIds: (ids: string[]) => careItems.byIds(ids, ['state']),

  insertMissing: (many: CareItem[]) => careItems.insertMissing(many),

  /** Of some patients, what was for the latest day first; not what was kept from them by their own wish. */
  ofPatients: (patientIds: string[], after: PageEnd | undefined, size: number) =>
    careItems.page({
      where: [{ state: commands().neq('stopped') }],
      anyOf: seenIn(sightOfAll(patientIds)),
      by: ['on'],
      direction: 'desc',
      after,
      size,
    }),

  /** What a person got or should have got, the latest first. */
  ofPerson: (personId: string, limit: number) =>
    careItems.find({ where: [{ personId }], order: [['on', 'desc']], limit }),

  /** Every message of some people. */
  ofPersons: (personIds: string[]) =>
    careItems.findAll({ where: [{ personId: commands().in(personIds) }] }),

  /** Messages of a stay are another person's than the one whose number it has. */
  setWhoseOfStay: (stayId: string, from: string, to: string) =>
    careItems.changeMany(
      [{ personId: from }, { 'source.kind': 'discharge' }, { 'source.id': stayId }],
      { personId: to },
    ),

  /** Every message, in the order of their ids, with its words. */
  words: (after: string, limit: number) =>
    careItems.find({
      where: [{ _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['title', 'text'],
    }),

  /** Puts sealed words in the place of some in clear, unless that is done. */
  putWords: (
    { _id, title, text }: Pick<CareItem, '_id' | 'title' | 'text'>,
    words: Pick<CareItem, 'title' | 'text'>,
  ) => careItems.change(_id, [{ title }, { text }], words),

  read: (id: string, now: Moment) =>
    careItems.change(id, [{ readAt: commands().exists(false) }], { readAt: now }),

  /** How many messages of each plan went to the outbox. */
  givenCounts: async (): Promise<Map<string, number>> => {
    const counts = await careItems.countBy([{ state: 'given' }], ['planId']);
    return new Map(counts.map(({ planId, count }) => [planId, count]));
  },
};

/** Care messages that may go after their period (R25). */
export const oldCare = outlived(careItems, 'on');

export const personsCare = ofPerson(careItems, 'at');
