import type { Moment } from '../../../../domain/time/time';
import { appointmentStore } from '../../appointments';
import { heldStore, patientStore } from '../../people';

/**
 * Updates a patient's counts (R4) with the appointments that came to their record and without those
 * that left it, whatever the limits: booked appointments stay. A booking that is just being made is
 * left alone.
 */
export async function countHeld(patientId: string, now: Moment): Promise<void> {
  const [record, live] = await Promise.all([
    patientStore.get(patientId),
    appointmentStore.live(patientId),
  ]);
  if (!record) return;
  const counted = new Set(record.held.all.map(({ id }) => id));
  for (const { _id: id, sessionId, date, department, bookedAt, claimId, account } of live) {
    if (counted.has(id)) continue;
    const holding = { id, sessionId, date, departmentId: department.id, at: bookedAt, account };
    await heldStore.hold(patientId, undefined, { ...holding, by: claimId }, [], now, false);
  }
  for (const each of await appointmentStore.byIds([...counted]))
    if (each.patientId !== patientId) {
      const { _id: id, date, department } = each;
      await heldStore.release(patientId, { id, date, departmentId: department.id }, now);
    }
}
