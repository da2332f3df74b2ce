import type { Appointment } from '../../../../domain/booking/appointment';
import { type HeldVisits, heldBy } from '../../../../domain/booking/limits';
import { repairsOf } from '../../../../domain/booking/mending';
import type { Session } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import type { PassedOver } from '../../../cloud/passedOver';
import { appointmentStore, type LiveAppointment } from '../../appointments';
import { heldStore, recordOf } from '../../people';
import { followSession } from './followSession';
import { giveBackPlace } from './giveBackPlace';
import { recordAppointment } from './recordAppointment';

/** The ids of the appointments whose places in a session are not given back. */
const standingIn = ({ slots }: Session): string[] =>
  slots
    .flatMap(({ claims }) => claims)
    .filter(claim => claim.givenBackAt === undefined)
    .map(({ appointmentId }) => appointmentId);

/** Work begun before `settledBefore` is completed. */
interface Mending {
  settledBefore: Moment;
  policy: Policy;
  now: Moment;
  passed: PassedOver;
}

/**
 * Completes what calls begun before `settledBefore` left undone in some sessions; their
 * appointments are read together. Returns the number of repairs.
 */
export async function mendSessions(
  sessions: readonly Session[],
  mending: Mending,
): Promise<number> {
  const { policy, now, passed } = mending;
  const standing = sessions.flatMap(standingIn);
  if (!standing.length) return 0;
  for (const session of sessions)
    if (standingIn(session).length)
      await passed.doing(session._id, () => followSession(session, policy, now));
  const appointments = await appointmentStore.byIds(standing);
  let repairs = 0;
  for (const session of sessions)
    if (standingIn(session).length) repairs += await mendSession(session, appointments, mending);
  return repairs;
}

async function mendSession(
  session: Session,
  appointments: Appointment[],
  { settledBefore, policy, now, passed }: Mending,
): Promise<number> {
  const repairs = repairsOf(session, appointments, settledBefore);
  for (const { kind, claim, ...place } of repairs) {
    if (kind === 'giveBack') {
      const extra = claim.extra !== undefined;
      await giveBackPlace(session._id, { ...place, claimId: claim.id, extra }, policy, now);
      continue;
    }
    // A record that no key opens does not prevent the correction of other places of its session.
    await passed.doing(session._id, async () => {
      const patient = await recordOf(claim.patientId);
      if (patient) await recordAppointment(session, claim.id, patient, policy, now);
    });
  }
  return repairs.length;
}

/** A patient with the stored counts. */
interface CountedPatient {
  _id: string;
  held: HeldVisits;
  touchedAt: Moment;
}

/** The number of records that are corrected at the same time. */
const atOnce = 10;

/**
 * Recounts the live appointments of each patient. A record that changed meanwhile is left for the
 * next time. Most are right and cost nothing; if many are wrong, it stops when there is no time
 * left.
 * @returns how many records it looked at, from the first on, and how many it corrected
 */
export async function mendPatients(
  patients: readonly CountedPatient[],
  timeLeft: () => boolean,
): Promise<{ looked: number; recounted: number }> {
  const live = new Map<string, LiveAppointment[]>();
  for (const each of await appointmentStore.liveOf(patients.map(({ _id }) => _id)))
    live.set(each.patientId, [...(live.get(each.patientId) ?? []), each]);
  const wrong = patients.flatMap((patient, place) => {
    const held = heldOf(live.get(patient._id) ?? []);
    return sameHeld(held, patient.held) ? [] : [{ patient, place, held }];
  });
  let recounted = 0;
  for (let first = 0; first < wrong.length; first += atOnce) {
    if (!timeLeft()) return { looked: wrong[first]?.place ?? 0, recounted };
    const batch = wrong.slice(first, first + atOnce);
    const put = await Promise.all(
      batch.map(({ patient, held }) => heldStore.setHeld(patient._id, held, patient.touchedAt)),
    );
    recounted += put.filter(each => each !== undefined).length;
  }
  return { looked: patients.length, recounted };
}

const heldOf = (live: readonly LiveAppointment[]): HeldVisits =>
  heldBy(
    live
      .map(({ _id, sessionId, date, department, bookedAt, account }) => ({
        ...{ _id, sessionId, date, account },
        departmentId: department.id,
        at: bookedAt,
      }))
      .sort((a, b) => a.at - b.at),
  );

/**
 * Whether the same appointments of the same accounts are counted in the same lists; empty lists do
 * not matter.
 */
const sameHeld = (one: HeldVisits, other: HeldVisits): boolean => flat(one) === flat(other);

const flat = ({ all, days, departments }: HeldVisits): string => {
  const lists = [...Object.entries(days), ...Object.entries(departments)].flatMap(([key, ids]) =>
    ids.map(id => `${key} ${id}`),
  );
  return [...all.map(({ id, account = '' }) => `${id} ${account}`), ...lists].sort().join('\n');
};
