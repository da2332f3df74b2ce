import { type HeldVisits, nothingHeld } from '../../../../domain/booking/limits';
import { defined } from '../../../../domain/defined';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Holder, ProofWay } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { namesAPage } from '../../../cloud/definition';
import { but } from '../../../cloud/passedOver';
import { sameTurn } from '../../../cloud/sameTurn';
import { waitingIn } from '../../../cloud/waiting';
import { type EndedLink, endedKept, type JoinedRecord, type Link, owingLinks } from './links';

/** One real person (R1): `_id` is derived from the document by a keyed hash, so that one person is one record. */
export interface Patient {
  _id: string;
  /** Sealed `Person`. */
  person: string;
  nameHash: string;
  /** Keyed hashes to find the person by: name, phone, the document's last four. */
  keys: string[];
  links: Link[];
  /** Accounts that may not add the patient again for a while (R23). */
  ended?: EndedLink[];
  held: HeldVisits;
  /** The end of the bar from booking; 0 if there is none (R8). */
  barredUntil: Moment;
  /** Rises with each change of the bar, so that of two computations at the same time the later one sees all strikes. */
  barRevision: number;
  touchedAt: Moment;
  /** An account removed the patient, and it is not checked yet whether anybody still holds them (R25). */
  parted?: true;
  /** The moment from which they want no care messages (R21). */
  careStopped?: Moment;
  /**
   * When the person was registered, or the name last corrected, while documents with a copy of the name still have to follow
   * (R1).
   */
  renamedAt?: Moment;
  /** When the desk last corrected the name; shown to the holders. */
  nameCorrectedAt?: Moment;
  /** Has died: everything ahead was ended, and nothing can be booked (R26). Written by the job that ends it. */
  closed?: true;
  /** The record that this one was joined to, which is the person's now (R1); see `steps/leading`. */
  joinedTo?: string;
  /** The id of a join or parting of this record in progress: no other one can start meanwhile. */
  joining?: string;
  /** The accounts that held this record when it was joined. */
  heldBefore?: Holder[];
  /** Records that were joined to this one. */
  joined?: JoinedRecord[];
  /** Notices owed to holders (R19, R23). */
  notices?: OwedNotice[];
  owesNotice?: true;
}

export const patients = defineCollection<Patient>('patients', {
  indexes: {
    account: ['links.account'],
    keys: ['keys'],
    owesNotice: ['owesNotice'],
    touchedAt: ['touchedAt'],
    renamedAt: ['renamedAt'],
    parted: ['parted', '_id'],
    joinedTo: ['joinedTo'],
  },
  sealed: {
    person: 'its id',
    'links.phone': 'its id',
    'ended.phone': 'its id',
    'joined.person': 'its id',
  },
  whose: {
    'joined.patientId': { not: 'it names what was joined' },
    'notices.facts.patientId': namesAPage,
  },
});

const parting = (account: string, phoneKeys: string[]) => ({
  links: commands().pull({ account }),
  keys: commands().pull(commands().in(phoneKeys)),
  parted: true,
});

/** The condition for a record that was not joined to another. */
const leadsNowhere = () => ({ joinedTo: commands().exists(false) });

const recordWith = (
  _id: string,
  person: string,
  nameHash: string,
  keys: string[],
  links: Link[],
  touchedAt: Moment,
): Patient => ({
  ...{ _id, person, nameHash, keys, links, touchedAt },
  // Stays and calls recorded before they registered are owed to the record (R1).
  renamedAt: touchedAt,
  held: nothingHeld(),
  barredUntil: 0,
  barRevision: 0,
});

export const patientStore = {
  get: (id: string) => patients.get(id),

  ofAccount: sameTurn(account =>
    patients.find({ where: [{ 'links.account': account }, leadsNowhere()] }),
  ),

  /** Adds a patient; false when the record exists already. */
  create: (id: string, person: string, nameHash: string, keys: string[], link: Link) =>
    patients.insert(recordWith(id, person, nameHash, keys, [link], link.addedAt)),

  /** Adds a patient whom nobody holds yet; false when the record exists already. */
  createUnheld: (id: string, person: string, nameHash: string, keys: string[], now: Moment) =>
    patients.insert(recordWith(id, person, nameHash, keys, [], now)),

  /**
   * Adds a holder, whose phone then finds the patient. Nothing happens when the account holds the patient already, is kept
   * out, or when `max` accounts hold the patient. The notices to the other holders are owed by this write (R23).
   */
  link: (id: string, link: Link, phoneKey: string, max: number, notices: OwedNotice[]) =>
    patients.change(
      id,
      [
        { 'links.account': commands().neq(link.account) },
        { 'ended.account': commands().neq(link.account) },
        { [`links.${max - 1}`]: commands().exists(false) },
        leadsNowhere(),
      ],
      {
        links: commands().push([link]),
        keys: commands().addToSet(phoneKey),
        ...owingLinks(notices),
      },
    ),

  /** Changes the phone of a holder, with the search hashes that follow, unless they changed since they were read. */
  setPhone: (
    { _id, keys }: Pick<Patient, '_id' | 'keys'>,
    line: number,
    link: Link,
    after: string[],
  ) =>
    patients.change(
      _id,
      [{ [`links.${line}.account`]: link.account }, { keys: commands().eq(keys) }],
      { [`links.${line}.phone`]: link.phone, keys: after },
    ),

  /**
   * Changes the name, unless the record changed since it was read. Copying the name to other documents is owed by this write
   * (R1).
   */
  rename: (
    { _id, nameHash, keys }: Pick<Patient, '_id' | 'nameHash' | 'keys'>,
    named: Pick<Patient, 'person' | 'nameHash' | 'keys'>,
    now: Moment,
  ) =>
    patients.change(_id, [{ nameHash }, { keys: commands().eq(keys) }], {
      ...named,
      renamedAt: now,
      nameCorrectedAt: now,
    }),

  /** Records whose name was corrected before a moment and still has to be copied to other documents. */
  renamedBefore: (moment: Moment, limit: number, passed: readonly string[] = []) =>
    patients.find({ where: [{ renamedAt: commands().lt(moment) }, ...but(passed)], limit }),

  /** The corrections of names that still have to be copied to other documents. */
  waitingToSpread: (now: Moment) =>
    waitingIn(patients, [{ renamedAt: commands().lt(now) }], 'renamedAt'),

  /** The records that owe a notice. */
  waitingToTell: () => waitingIn(patients, [{ owesNotice: true }]),

  /** Records that all documents have the name, unless it was corrected again. */
  nameFollowed: ({ _id, renamedAt }: Pick<Patient, '_id' | 'renamedAt'>) =>
    patients.change(_id, [{ renamedAt }], { renamedAt: commands().remove() }),

  /** Stops care messages for a patient, or starts them again; undefined if the account does not hold the patient. */
  stopCare: (id: string, account: string, since: Moment | undefined) =>
    patients.change(id, [{ 'links.account': account }], {
      careStopped: since === undefined ? commands().remove() : since,
    }),

  /**
   * Removes a holder, unless the patient has appointments: any, or with `own` those it booked. The phones that only this
   * account gave no longer find the patient. The write owes the notices about it.
   */
  unlink: (
    id: string,
    account: string,
    booked: 'any' | 'own',
    phoneKeys: string[],
    notices: OwedNotice[] = [],
  ) =>
    patients.change(
      id,
      [
        { 'links.account': account },
        booked === 'any'
          ? { 'held.all.0': commands().exists(false) }
          : { 'held.all.account': commands().neq(account) },
      ],
      { ...parting(account, phoneKeys), ...owingLinks(notices) },
    ),

  /** Ends another account's holding, whatever it booked; from then on that account is kept out (R23). */
  endHolding: (id: string, ended: EndedLink, phoneKeys: string[]) =>
    patients.change(id, [{ 'links.account': ended.account }], {
      ...parting(ended.account, phoneKeys),
      ended: commands().push({ each: [ended], slice: -endedKept }),
    }),

  /** Lets an account in again; with a moment, only if its holding was ended by then. */
  letIn: (id: string, account: string, until?: Moment) =>
    patients.change(id, [{ 'ended.account': account }], {
      ended: commands().pull({
        account,
        ...defined({ at: until === undefined ? undefined : commands().lte(until) }),
      }),
    }),

  /** Removes a record without holders and counts; the caller checks before that nothing refers to it (R25). */
  removeUnheld: (id: string, now: Moment) =>
    patients.remove(id, [
      { 'links.0': commands().exists(false) },
      { 'held.all.0': commands().exists(false) },
      { barredUntil: commands().lte(now) },
      { closed: commands().neq(true) },
      { joining: commands().exists(false) },
      leadsNowhere(),
    ]),

  /** Removes the records that were joined to one that is removed (R25). */
  removeJoinedTo: (id: string) =>
    patients.removeMany([{ joinedTo: id }, { 'links.0': commands().exists(false) }]),

  /** Patients whom an account removed, after an id, by `_id`: perhaps nobody holds them any more (R25). */
  parted: (after: string, limit: number) =>
    patients.find({
      where: [{ parted: true }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
    }),

  /** Records that an account still holds the patient: nothing to check until the next removal. */
  stillHeld: (id: string) =>
    patients.change(id, [{ 'links.0': commands().exists(true) }], {
      parted: commands().remove(),
    }),

  /** Records how a holding was proven; nothing happens when it is proven already. */
  prove: (id: string, line: number, account: string, way: ProofWay, now: Moment) =>
    patients.change(
      id,
      [{ [`links.${line}.account`]: account }, { [`links.${line}.unproven`]: true }],
      {
        [`links.${line}.unproven`]: commands().remove(),
        [`links.${line}.proof`]: commands().set({ way, at: now }),
      },
    ),

  /** Closes the record of a patient who has died, or opens it again if that was a mistake (R26). */
  close: (id: string, died: boolean) =>
    patients.change(id, [{ closed: died ? commands().neq(true) : true }], {
      closed: died ? true : commands().remove(),
    }),

  /** The fields of some records that tell whose they are. */
  leading: (ids: string[]) => patients.byIds(ids, ['joinedTo', 'nameHash', 'joined']),

  byIds: (ids: string[]) => patients.byIds(ids),

  /** Any one patient. */
  any: async (): Promise<Pick<Patient, '_id' | 'person'> | undefined> =>
    (await patients.find({ where: [{ touchedAt: commands().gte(0) }], limit: 1 }))[0],

  /** The sealed data and phones of some patients. */
  persons: (ids: string[]) => patients.byIds(ids, ['person', 'links']),

  /** The patients who match each of some words by one of its hashes: name, phone or the document's last four. */
  byKeys: (words: string[][]) =>
    patients.find({
      where: [...words.map(keys => ({ keys: commands().in(keys) })), leadsNowhere()],
      limit: 20,
    }),
};
