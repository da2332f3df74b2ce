import { heldBy } from '../../../../domain/booking/limits';
import { repairsOf } from '../../../../domain/booking/mending';
import type { Session } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { heldStore, patientStore } from '../../people';
import { giveBackPlace } from './giveBackPlace';
import { recordAppointment } from './recordAppointment';
import { finishStop } from './stopSession';

/** Finishes in one session what calls left undone that were begun before `settledBefore`. Answers how many repairs it made. */
export async function mendSession(
  session: Session,
  settledBefore: Moment,
  policy: Policy,
  now: Moment,
): Promise<number> {
  const standing = session.slots
    .flatMap(({ claims }) => claims)
    .filter(claim => claim.givenBackAt === undefined);
  if (!standing.length) return 0;
  const appointments = await appointmentStore.byIds(standing.map(claim => claim.appointmentId));
  await finishStop(session, policy, now);
  const repairs = repairsOf(session, appointments, settledBefore);
  for (const { kind, claim, ...place } of repairs) {
    if (kind === 'giveBack') {
      const extra = claim.extra !== undefined;
      await giveBackPlace(session._id, { ...place, claimId: claim.id, extra }, policy, now);
      continue;
    }
    const patient = await patientStore.get(claim.patientId);
    if (patient) await recordAppointment(session, claim.id, patient, policy, now);
  }
  return repairs.length;
}

/** Makes what a patient is counted for what their live appointments say, unless something changed meanwhile. */
export async function mendPatient(patient: {
  _id: string;
  held: unknown;
  touchedAt: Moment;
}): Promise<boolean> {
  const live = await appointmentStore.live(patient._id);
  const held = heldBy(
    live
      .map(({ _id, sessionId, date, department, bookedAt }) => ({
        _id,
        sessionId,
        date,
        departmentId: department.id,
        at: bookedAt,
      }))
      .sort((a, b) => a.at - b.at),
  );
  if (sameHeld(held, patient.held)) return false;
  return (await heldStore.setHeld(patient._id, held, patient.touchedAt)) !== undefined;
}

/** Whether the same appointments are counted in the same lists; lists that ran empty do not matter. */
const sameHeld = (one: unknown, other: unknown): boolean => flat(one) === flat(other);

const flat = (held: unknown): string => {
  const { all, days, departments } = held as ReturnType<typeof heldBy>;
  const lists = [...Object.entries(days), ...Object.entries(departments)].flatMap(([key, ids]) =>
    ids.map(id => `${key} ${id}`),
  );
  return [...all.map(({ id }) => id), ...lists].sort().join('\n');
};
