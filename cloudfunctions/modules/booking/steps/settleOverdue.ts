import type { Moment } from '../../../../domain/time/time';
import { isMissed } from '../../../../domain/visits/checkIn';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { heldStore } from '../../people';

/**
 * Makes void what a patient missed and no job has looked at yet, so that it counts no more against their limits (R4, R6); the
 * strike stays owed. Nobody rings a patient who stands at the desk about it.
 */
export async function settleOverdue(patientId: string, now: Moment): Promise<void> {
  const missed = (await appointmentStore.live(patientId)).filter(
    each => isMissed(each, now) && each.undone === undefined,
  );
  if (!missed.length) return;
  await appointmentStore.voidMany(
    missed.map(({ _id }) => _id),
    now,
  );
  await callStore.insertMissing(
    missed.map(each => ({ ...callEntry('noShow', each, each.reportBy), open: false })),
  );
  for (const { _id: id, date, department } of missed)
    await heldStore.release(patientId, { id, date, departmentId: department.id }, now);
}
