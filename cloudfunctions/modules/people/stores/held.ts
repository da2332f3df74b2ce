import {
  brokenLimit,
  type HeldVisits,
  heldKeys,
  type Limit,
} from '../../../../domain/booking/limits';
import { defined } from '../../../../domain/defined';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Condition, commands } from '../../../cloud/database';
import { type Patient, patients } from './patients';

/** The count of one appointment: its place, and the moment from which it counts. */
export interface Holding {
  id: string;
  sessionId: string;
  date: LocalDate;
  departmentId: string;
  at: Moment;
  /** The id of the call that counts it. */
  by: string;
  /** The account that booked it. */
  account?: string;
}

/** The fields of a counted appointment that tell its patient and place. */
interface Counted {
  _id: string;
  patientId: string;
  date: LocalDate;
  department: { id: string };
}

const room = (limits: Limit[]): Condition[] =>
  limits.map(({ path, below }) => ({ [`held.${path}.${below - 1}`]: commands().exists(false) }));

/** The update that counts one more appointment in the lists of `limits`, or in all. */
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

/** The counts of a patient's live appointments (R4): increased with the booking, decreased once. */
export const heldStore = {
  /**
   * Counts one more appointment against the patient's limits, in one conditional write (R4, R8).
   * Returns the patient, and whether this appointment was counted already; or the refusal, and then
   * nothing changed. `account` is undefined for the desk, which may book for every patient; on site
   * a bar does not apply.
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
          { joinedTo: commands().exists(false) },
          ...room(limits),
        ],
        { ...counted(holding), touchedAt: now },
      );
      if (held) return done({ patient: held, already: false });
      const patient = await patients.get(patientId);
      const own = account === undefined || patient?.links.some(link => link.account === account);
      if (!patient || !own || patient.joinedTo !== undefined) return refused('PATIENT_UNKNOWN', {});
      if (patient.closed) return refused('PERSON_DIED', {});
      const standing = patient.held.all.find(({ id }) => id === holding.id);
      // Counted by this very call, whose answer was lost.
      if (standing) return done({ patient, already: standing.by !== holding.by });
      if (heedBar && patient.barredUntil > now)
        return refused('BARRED', { until: patient.barredUntil });
      const broken = brokenLimit(limits, patient.held);
      if (broken) return { ok: false, refused: broken };
      // The count of a repetition was in the way and is removed again: try once more.
      if (attempt === 3) return refused('BUSY', {});
    }
  },

  /**
   * Counts an appointment that is about to move also at its new place; `limits` are the lists that
   * change (R5).
   */
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

  /** Removes an appointment from the counts; sending it twice has the same effect. */
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

  /** Removes an appointment from the counts of the day and department it moved away from. */
  releaseLists: (patientId: string, id: string, lists: Limit[], now: Moment) =>
    lists.length
      ? patients.change(patientId, [{ 'held.all.id': id }], {
          ...Object.fromEntries(lists.map(({ path }) => [`held.${path}`, commands().pull(id)])),
          touchedAt: now,
        })
      : Promise.resolve(undefined),

  /** Removes some appointments from the counts of many patients in one request. */
  releaseMany: (appointments: Counted[]) => {
    const some = commands().in(appointments.map(({ _id }) => _id));
    const patientIds = appointments.map(({ patientId }) => patientId);
    // From each list only its own appointments are removed, so that the request does not grow with
    // the number of lists.
    const lists = new Map<string, string[]>();
    for (const { _id, date, department } of appointments) {
      const keys = heldKeys({ date, departmentId: department.id });
      for (const path of [`held.days.${keys.day}`, `held.departments.${keys.department}`]) {
        const ids = lists.get(path) ?? [];
        ids.push(_id);
        lists.set(path, ids);
      }
    }
    return patients.changeMany([{ _id: commands().in(patientIds) }, { 'held.all.id': some }], {
      'held.all': commands().pull({ id: some }),
      ...Object.fromEntries(
        [...lists].map(([path, ids]) => [path, commands().pull(commands().in(ids))]),
      ),
    });
  },

  /** Patients whose counts changed within a time span (end exclusive), in order. */
  touchedBetween: async (from: Moment, to: Moment) =>
    (
      await patients.findAll({
        where: [{ touchedAt: commands().gte(from) }, { touchedAt: commands().lt(to) }],
        fields: ['held', 'touchedAt'],
      })
    ).sort((a, b) => a.touchedAt - b.touchedAt),

  /** The counts of some patients, in the order of their last change. */
  heldOf: async (ids: readonly string[]) =>
    (
      await patients.findAll({
        where: [{ _id: commands().in([...ids]) }],
        fields: ['held', 'touchedAt'],
      })
    ).sort((a, b) => a.touchedAt - b.touchedAt),

  /** Corrects a patient's counts, unless they changed since `touchedAt` was read. */
  setHeld: (id: string, held: HeldVisits, touchedAt: Moment) =>
    patients.change(id, [{ touchedAt }], { held: commands().set(held) }),
};

const without = (lists: Record<string, string[]>, id: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(lists).map(([key, ids]) => [key, ids.filter(each => each !== id)]),
  );
