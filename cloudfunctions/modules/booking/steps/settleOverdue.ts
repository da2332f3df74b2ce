import type { Moment } from '../../../../domain/time/time';
import { isMissed } from '../../../../domain/visits/checkIn';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { heldStore } from '../../people';

/**
 * Makes the patient's missed appointments void that no job has settled yet, so that they no longer
 * count against the limits (R4, R6). The strike stays owed. Nobody calls a patient who stands at
 * the desk.
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
