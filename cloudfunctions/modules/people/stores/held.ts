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

/** An appointment that is counted, as far as it says of whom and where. */
interface Counted {
  _id: string;
  patientId: string;
  date: LocalDate;
  department: { id: string };
}

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

/** What counts a patient's live appointments against the limits (R4): held with the booking, and given back once. */
export const heldStore = {
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

  /** Counts some appointments no longer, for many patients in one request. */
  releaseMany: (appointments: Counted[]) => {
    const some = commands().in(appointments.map(({ _id }) => _id));
    const patientIds = appointments.map(({ patientId }) => patientId);
    const lists = appointments.flatMap(({ date, department }) => {
      const keys = heldKeys({ date, departmentId: department.id });
      return [`held.days.${keys.day}`, `held.departments.${keys.department}`];
    });
    return patients.changeMany([{ _id: commands().in(patientIds) }, { 'held.all.id': some }], {
      'held.all': commands().pull({ id: some }),
      ...Object.fromEntries(lists.map(path => [path, commands().pull(some)])),
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

  /** What some patients hold, in the order of what changed last. */
  heldOf: async (ids: readonly string[]) =>
    (
      await patients.findAll({
        where: [{ _id: commands().in([...ids]) }],
        fields: ['held', 'touchedAt'],
      })
    ).sort((a, b) => a.touchedAt - b.touchedAt),

  /** Puts what a patient holds right, unless it changed since `touchedAt` was read. */
  setHeld: (id: string, held: HeldVisits, touchedAt: Moment) =>
    patients.change(id, [{ touchedAt }], { held: commands().set(held) }),
};

const without = (lists: Record<string, string[]>, id: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(lists).map(([key, ids]) => [key, ids.filter(each => each !== id)]),
  );
