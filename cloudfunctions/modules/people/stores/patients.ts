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
import { type Ended, endedKept, type JoinedRecord, type Link } from './links';

/** One real person (R1): `_id` is derived from the document by a keyed hash, so one person is one record. */
export interface Patient {
  _id: string;
  /** Sealed `Person`. */
  person: string;
  nameHash: string;
  /** Keyed hashes to look the person up by: name, phone, the document's last four. */
  keys: string[];
  links: Link[];
  /** Accounts that may not add the person again for a while (R23). */
  ended?: Ended[];
  held: HeldVisits;
  /** Barred from booking until then; 0 when not (R8). */
  barredUntil: Moment;
  /** Rises with each change of the bar, so that of two computations at once the later one sees all strikes. */
  barRevision: number;
  touchedAt: Moment;
  /** An account parted from them, and it was not looked at yet whether somebody holds them (R25). */
  parted?: true;
  /** Wants no care messages since then (R21). */
  careStopped?: Moment;
  /** When the person was registered, or the name last put right, while what carries the name still follows (R1). */
  renamedAt?: Moment;
  /** When the desk last put the name right: those who hold the person are shown it. */
  nameCorrectedAt?: Moment;
  /** Has died: what lay ahead was ended, and nothing is booked any more (R26). Written by the job that ends it. */
  closed?: true;
  /** The record that this one was joined to, which is the person's now (R1): `steps/leading` follows it. */
  joinedTo?: string;
  /** A join or a parting that is being made of this record, by its id: nothing else of the kind begins meanwhile. */
  joining?: string;
  /** The accounts that held this record when it was joined. */
  heldBefore?: Holder[];
  /** Records that were joined to this one. */
  joined?: JoinedRecord[];
  /** What holders are still to be told (R19, R23). */
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

/** A record that was not joined to another. */
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
  // What was told of them before they were registered is owed to the record (R1).
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

  /** Adds the person; false when the record is there already. */
  create: (id: string, person: string, nameHash: string, keys: string[], link: Link) =>
    patients.insert(recordWith(id, person, nameHash, keys, [link], link.addedAt)),

  /** Adds a person whom nobody holds yet; false when the record is there already. */
  createUnheld: (id: string, person: string, nameHash: string, keys: string[], now: Moment) =>
    patients.insert(recordWith(id, person, nameHash, keys, [], now)),

  /**
   * Joins an account to a patient, who can be found by its phone from then on; nothing happens when it is joined already,
   * is kept out, or when `max` accounts hold the patient. The notices to those who hold them are owed by this write (R23).
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
        ...(notices.length ? { notices: commands().push(notices), owesNotice: true } : {}),
      },
    ),

  /** Puts down another phone for an account that holds the patient, with the keys that follow, unless they changed since they were read. */
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

  /** Puts another name down, unless the record changed since it was read; what carries the name is owed by this write (R1). */
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

  /** Records whose name was put right before a moment, and whose name is still owed to what carries it. */
  renamedBefore: (moment: Moment, limit: number, passed: readonly string[] = []) =>
    patients.find({ where: [{ renamedAt: commands().lt(moment) }, ...but(passed)], limit }),

  /** Those whose corrected name is still owed to what carries it. */
  waitingToSpread: (now: Moment) =>
    waitingIn(patients, [{ renamedAt: commands().lt(now) }], 'renamedAt'),

  /** Those that owe a notice. */
  waitingToTell: () => waitingIn(patients, [{ owesNotice: true }]),

  /** What carries the name has it, unless the name was put right again. */
  nameFollowed: ({ _id, renamedAt }: Pick<Patient, '_id' | 'renamedAt'>) =>
    patients.change(_id, [{ renamedAt }], { renamedAt: commands().remove() }),

  /** Stops care messages for a patient, or lets them come again; undefined where the account does not hold the patient. */
  stopCare: (id: string, account: string, since: Moment | undefined) =>
    patients.change(id, [{ 'links.account': account }], {
      careStopped: since === undefined ? commands().remove() : since,
    }),

  /**
   * Parts an account from a patient, unless the patient holds appointments: any, or with `booked` only those it booked. The
   * person is no longer found by the phones that only this account gave.
   */
  unlink: (id: string, account: string, booked: 'any' | 'own', phoneKeys: string[]) =>
    patients.change(
      id,
      [
        { 'links.account': account },
        booked === 'any'
          ? { 'held.all.0': commands().exists(false) }
          : { 'held.all.account': commands().neq(account) },
      ],
      parting(account, phoneKeys),
    ),

  /** Ends another account's holding, whatever it booked; from then on that account is kept out (R23). */
  endHolding: (id: string, ended: Ended, phoneKeys: string[]) =>
    patients.change(id, [{ 'links.account': ended.account }], {
      ...parting(ended.account, phoneKeys),
      ended: commands().push({ each: [ended], slice: -endedKept }),
    }),

  /** Keeps an account out no longer; with a moment, as far as its holding was ended by then. */
  letIn: (id: string, account: string, until?: Moment) =>
    patients.change(id, [{ 'ended.account': account }], {
      ended: commands().pull({
        account,
        ...defined({ at: until === undefined ? undefined : commands().lte(until) }),
      }),
    }),

  /** Removes a record that nobody holds and of which nothing is counted; what refers to it is asked before (R25). */
  removeUnheld: (id: string, now: Moment) =>
    patients.remove(id, [
      { 'links.0': commands().exists(false) },
      { 'held.all.0': commands().exists(false) },
      { barredUntil: commands().lte(now) },
      { closed: commands().neq(true) },
      { joining: commands().exists(false) },
      leadsNowhere(),
    ]),

  /** Removes the records that were joined to one that goes itself (R25). */
  removeJoinedTo: (id: string) =>
    patients.removeMany([{ joinedTo: id }, { 'links.0': commands().exists(false) }]),

  /** People from whom an account parted, after one of them in `_id` order: perhaps nobody holds them any more (R25). */
  parted: (after: string, limit: number) =>
    patients.find({
      where: [{ parted: true }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
    }),

  /** Somebody holds the person still: there is nothing to look at until the next parting. */
  stillHeld: (id: string) =>
    patients.change(id, [{ 'links.0': commands().exists(true) }], {
      parted: commands().remove(),
    }),

  /** Puts down how a holding was proven; nothing happens when it is proven already. */
  prove: (id: string, line: number, account: string, way: ProofWay, now: Moment) =>
    patients.change(
      id,
      [{ [`links.${line}.account`]: account }, { [`links.${line}.unproven`]: true }],
      {
        [`links.${line}.unproven`]: commands().remove(),
        [`links.${line}.proof`]: commands().set({ way, at: now }),
      },
    ),

  /** Closes the record of somebody who has died, or opens it again where that was a mistake (R26). */
  close: (id: string, died: boolean) =>
    patients.change(id, [{ closed: died ? commands().neq(true) : true }], {
      closed: died ? true : commands().remove(),
    }),

  /** What some records say of whose they are. */
  leading: (ids: string[]) => patients.byIds(ids, ['joinedTo', 'nameHash', 'joined']),

  byIds: (ids: string[]) => patients.byIds(ids),

  /** Any patient there is. */
  any: async (): Promise<Pick<Patient, '_id' | 'person'> | undefined> =>
    (await patients.find({ where: [{ touchedAt: commands().gte(0) }], limit: 1 }))[0],

  /** Who some patients are, and the phones they were given, sealed. */
  persons: (ids: string[]) => patients.byIds(ids, ['person', 'links']),

  /** Whoever can be looked up by each of some words: by one of its keys of name, phone or the document's last four. */
  byKeys: (words: string[][]) =>
    patients.find({
      where: [...words.map(keys => ({ keys: commands().in(keys) })), leadsNowhere()],
      limit: 20,
    }),

  /** Sets one bar for some patients, as computed from strikes read after `revision` was; answers for how many it held. */
  setBars: (ids: string[], barredUntil: Moment, revision: number) =>
    patients.changeMany([{ _id: commands().in(ids) }, { barRevision: revision }], {
      barredUntil,
      barRevision: commands().inc(1),
    }),
};
