import type { Session } from '../../../../domain/booking/session';
import { lineCloses } from '../../../../domain/booking/waiting';
import type { WaitingView } from '../../../../types/booking/waiting';
import type { Policy } from '../../../../types/policy/policy';
import type { Patient } from '../../people';
import { personOf } from '../../people';

/** A patient's place in a session's line, or undefined when they do not stand in it (R12). */
export function waitingView(
  session: Pick<Session, '_id' | 'date' | 'period' | 'department' | 'doctor' | 'waiting'>,
  patient: Patient,
  policy: Policy,
): WaitingView | undefined {
  const line = session.waiting ?? [];
  const place = line.findIndex(({ patientId }) => patientId === patient._id) + 1;
  if (!place) return undefined;
  const { _id, date, period, department, doctor } = session;
  return {
    sessionId: _id,
    date,
    period,
    department,
    doctor,
    patient: { patientId: patient._id, name: personOf(patient).name },
    place,
    of: line.length,
    closesAt: lineCloses(date, policy),
  };
}
