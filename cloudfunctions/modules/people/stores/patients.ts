import {
  brokenLimit,
  type Held,
  heldKeys,
  type Limit,
  nothingHeld,
} from '../../../../domain/booking/limits';
import { defined } from '../../../../domain/defined';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Holder, ProofWay } from '../../../../domain/people/holding';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { defineCollection } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';

/** An account that holds a patient, with the phone it gave, sealed; what it may see says `domain/people/holding` (R23). */
export interface Link extends Holder {
  phone: string;
}

/** One real person (R1): `_id` is derived from the document by a keyed hash, so one person is one record. */
export interface Patient {
  _id: string;
  /** Sealed `Person`. */
  person: string;
  nameHash: string;
  /** Keyed hashes to look the person up by: name, phone, the document's last four. */
  keys: string[];
  links: Link[];
  held: Held;
  /** Barred from booking until then; 0 when not (R8). */
  barredUntil: Moment;
  /** Rises with each change of the bar, so that of two computations at once the later one sees all strikes. */
  barRevision: number;
  touchedAt: Moment;
  /** Wants no care messages since then (R21). */
  careStopped?: Moment;
  /** Has died: what lay ahead was ended, and nothing is booked any more (R26). Written by the job that ends it. */
  closed?: true;
  /** What holders are still to be told (R19, R23). */
  notices?: OwedNotice[];
  owesNotice?: true;
}

/** What is counted for one appointment: where, and since when. */
export interface Holding {
  id: string;
  sessionId: string;
  date: LocalDate;
  departmentId: string;
  at: Moment;
  /** Names the call that counts it. */
  by: string;
  /** The account that booked it. */
  account?: string;
}

export const patients = defineCollection<Patient>('patients', {
  indexes: {
    account: ['links.account'],
    keys: ['keys'],
    owesNotice: ['owesNotice'],
    touchedAt: ['touchedAt'],
  },
});

const room = (limits: Limit[]): Condition[] =>
  limits.map(({ path, below }) => ({ [`held.${path}.${below - 1}`]: commands().exists(false) }));

/** The counting of one more appointment in the lists that `limits` speak of, or in all. */
const counted = (holding: Holding, lists?: Limit[]) => {
  const { day, department } = heldKeys(holding);
  const entries: [path: string, entry: unknown][] = [
    [
      'all',
      {
        id: holding.id,
        sessionId: holding.sessionId,
        at: holding.at,
        by: holding.by,
        ...defined({ account: holding.account || undefined }),
      },
    ],
    [`days.${day}`, holding.id],
    [`departments.${department}`, holding.id],
  ];
  const paths = lists?.map(({ path }) => path);
  return Object.fromEntries(
    entries
      .filter(([path]) => !paths || paths.includes(path))
      .map(([path, entry]) => [`held.${path}`, commands().push([entry])]),
  );
};

export const patientStore = {
  get: (id: string) => patients.get(id),

  ofAccount: (account: string) => patients.find({ where: [{ 'links.account': account }] }),

  /** Adds the person; false when the record is there already. */
  create: (id: string, person: string, nameHash: string, keys: string[], link: Link) =>
    patients.insert({
      _id: id,
      person,
      nameHash,
      keys,
      links: [link],
      held: nothingHeld(),
      barredUntil: 0,
      barRevision: 0,
      touchedAt: link.addedAt,
    }),

  /**
   * Joins an account to a patient, who can be found by its phone from then on; nothing happens when it is joined already, or
   * when `max` accounts hold the patient. The notices to those who hold them are owed by this write (R23).
   */
  link: (id: string, link: Link, phoneKey: string, max: number, notices: OwedNotice[]) =>
    patients.change(
      id,
      [
        { 'links.account': commands().neq(link.account) },
        { [`links.${max - 1}`]: commands().exists(false) },
      ],
      {
        links: commands().push([link]),
        keys: commands().addToSet(phoneKey),
        ...(notices.length ? { notices: commands().push(notices), owesNotice: true } : {}),
      },
    ),

  /** Puts down another phone for an account that holds the patient, and lets the person be found by it. */
  setPhone: (id: string, line: number, link: Link, phoneKey: string) =>
    patients.change(id, [{ [`links.${line}.account`]: link.account }], {
      [`links.${line}.phone`]: link.phone,
      keys: commands().addToSet(phoneKey),
    }),

  /** Stops care messages for a patient, or lets them come again; undefined where the account does not hold the patient. */
  stopCare: (id: string, account: string, since: Moment | undefined) =>
    patients.change(id, [{ 'links.account': account }], {
      careStopped: since === undefined ? commands().remove() : since,
    }),

  /** Parts an account from a patient, unless the patient holds appointments: any, or with `booked` only those it booked. */
  unlink: (id: string, account: string, booked: 'any' | 'own') =>
    patients.change(
      id,
      [
        { 'links.account': account },
        booked === 'any'
          ? { 'held.all.0': commands().exists(false) }
          : { 'held.all.account': commands().neq(account) },
      ],
      { links: commands().pull({ account }) },
    ),

  /** Ends another account's holding, whatever it booked (R23). */
  endHolding: (id: string, account: string) =>
    patients.change(id, [{ 'links.account': account }], { links: commands().pull({ account }) }),

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

  /**
   * Counts one more appointment against the patient's limits, in one conditional write (R4, R8). Answers the patient
   * and whether this appointment had been counted already, or the refusal; then nothing is changed. `account` is undefined
   * for the desk, which may book for anybody; on site a bar does not hold.
   */
  async hold(
    patientId: string,
    account: string | undefined,
    holding: Holding,
    limits: Limit[],
    now: Moment,
    heedBar = true,
  ): Promise<Outcome<{ patient: Patient; already: boolean }>> {
    for (let attempt = 1; ; attempt++) {
      const held = await patients.change(
        patientId,
        [
          { 'held.all.id': commands().neq(holding.id) },
          ...(account === undefined ? [] : [{ 'links.account': account }]),
          ...(heedBar ? [{ barredUntil: commands().lte(now) }] : []),
          { closed: commands().neq(true) },
          ...room(limits),
        ],
        { ...counted(holding), touchedAt: now },
      );
      if (held) return done({ patient: held, already: false });
      const patient = await patients.get(patientId);
      const own = account === undefined || patient?.links.some(link => link.account === account);
      if (!patient || !own) return refused('PATIENT_UNKNOWN', {});
      if (patient.closed) return refused('PERSON_DIED', {});
      const standing = patient.held.all.find(({ id }) => id === holding.id);
      // Counted by this very call where only the answer was lost.
      if (standing) return done({ patient, already: standing.by !== holding.by });
      if (heedBar && patient.barredUntil > now)
        return refused('BARRED', { until: patient.barredUntil });
      const broken = brokenLimit(limits, patient.held);
      if (broken) return { ok: false, refused: broken };
      // A twin's count stood in the way and is gone again: once more.
      if (attempt === 3) return refused('BUSY', {});
    }
  },

  /** Counts an appointment that is about to move also where it goes; the lists in `limits` are those that change (R5). */
  async holdMove(
    patientId: string,
    holding: Holding,
    limits: Limit[],
    now: Moment,
  ): Promise<Outcome<undefined>> {
    if (!limits.length) return done(undefined);
    const here = limits.map(({ path }) => ({
      [`held.${path}`]: commands().neq(holding.id),
    }));
    const held = await patients.change(
      patientId,
      [{ barredUntil: commands().lte(now) }, ...here, ...room(limits)],
      { ...counted(holding, limits), touchedAt: now },
    );
    if (held) return done(undefined);
    const patient = await patients.get(patientId);
    if (!patient) return refused('PATIENT_UNKNOWN', {});
    if (patient.barredUntil > now) return refused('BARRED', { until: patient.barredUntil });
    const broken = brokenLimit(limits, {
      all: patient.held.all,
      days: without(patient.held.days, holding.id),
      departments: without(patient.held.departments, holding.id),
    });
    return broken ? { ok: false, refused: broken } : done(undefined);
  },

  /** Closes the record of somebody who has died, or opens it again where that was a mistake (R26). */
  close: (id: string, died: boolean) =>
    patients.change(id, [{ closed: died ? commands().neq(true) : true }], {
      closed: died ? true : commands().remove(),
    }),

  /** Counts an appointment no longer; sending it twice is the same as once. */
  release: (
    patientId: string,
    holding: Pick<Holding, 'id' | 'date' | 'departmentId'>,
    now: Moment,
  ) => {
    const { day, department } = heldKeys(holding);
    return patients.change(patientId, [{ 'held.all.id': holding.id }], {
      'held.all': commands().pull({ id: holding.id }),
      [`held.days.${day}`]: commands().pull(holding.id),
      [`held.departments.${department}`]: commands().pull(holding.id),
      touchedAt: now,
    });
  },

  /** Counts an appointment no longer in the day and department it moved away from. */
  releaseLists: (patientId: string, id: string, lists: Limit[], now: Moment) =>
    lists.length
      ? patients.change(patientId, [{ 'held.all.id': id }], {
          ...Object.fromEntries(lists.map(({ path }) => [`held.${path}`, commands().pull(id)])),
          touchedAt: now,
        })
      : Promise.resolve(undefined),

  byIds: (ids: string[]) => patients.findAll({ where: [{ _id: commands().in(ids) }] }),

  /** Any patient there is. */
  any: async (): Promise<Pick<Patient, '_id' | 'person'> | undefined> =>
    (await patients.find({ where: [{ touchedAt: commands().gte(0) }], limit: 1 }))[0],

  /** Who some patients are, sealed. */
  persons: (ids: string[]) =>
    patients.findAll({
      where: [{ _id: commands().in(ids) }],
      fields: ['person'],
    }) as Promise<Pick<Patient, '_id' | 'person'>[]>,

  /** Whoever can be looked up by each of some words: by one of its keys of name, phone or the document's last four. */
  byKeys: (words: string[][]) =>
    patients.find({ where: words.map(keys => ({ keys: commands().in(keys) })), limit: 20 }),

  /** Sets one bar for some patients, as computed from strikes read after `revision` was; answers for how many it held. */
  setBars: (ids: string[], barredUntil: Moment, revision: number) =>
    patients.changeMany([{ _id: commands().in(ids) }, { barRevision: revision }], {
      barredUntil,
      barRevision: commands().inc(1),
    }),

  /** Counts some appointments of one day and department no longer, for many patients in one request. */
  releaseMany: (
    patientIds: string[],
    ids: string[],
    visit: { date: LocalDate; departmentId: string },
  ) => {
    const { day, department } = heldKeys(visit);
    const some = commands().in(ids);
    return patients.changeMany([{ _id: commands().in(patientIds) }, { 'held.all.id': some }], {
      'held.all': commands().pull({ id: some }),
      [`held.days.${day}`]: commands().pull(some),
      [`held.departments.${department}`]: commands().pull(some),
    });
  },

  /** Patients whose counting changed from one moment until just before another, in that order. */
  touchedBetween: async (from: Moment, to: Moment) =>
    (
      await patients.findAll({
        where: [{ touchedAt: commands().gte(from) }, { touchedAt: commands().lt(to) }],
        fields: ['held', 'touchedAt'],
      })
    ).sort((a, b) => a.touchedAt - b.touchedAt),

  /** Puts what a patient holds right, unless it changed since `touchedAt` was read. */
  setHeld: (id: string, held: Held, touchedAt: Moment) =>
    patients.change(id, [{ touchedAt }], { held: commands().set(held) }),
};

const without = (lists: Record<string, string[]>, id: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(lists).map(([key, ids]) => [key, ids.filter(each => each !== id)]),
  );
