import type { Session } from '../../../../domain/booking/session';
import { lineCloses } from '../../../../domain/booking/waiting';
import { seesOne } from '../../../../domain/people/holding';
import type { WaitingView } from '../../../../types/booking/waiting';
import type { Policy } from '../../../../types/policy/policy';
import type { Patient } from '../../people';
import { personOf } from '../../people';
import { wishOf } from '../steps/wishOf';

/**
 * A patient's place in a session's line as an account sees it; undefined when they are not in it,
 * or were added by another account and this one has no proof (R12, R23).
 */
export function waitingView(
  session: Pick<Session, '_id' | 'date' | 'period' | 'department' | 'doctor' | 'waiting'>,
  patient: Patient,
  account: string,
  policy: Policy,
): WaitingView | undefined {
  const line = session.waiting ?? [];
  const place = line.findIndex(({ patientId }) => patientId === patient._id) + 1;
  const waiter = line[place - 1];
  if (!waiter || !seesOne(patient, account, waiter.account)) return undefined;
  const { _id, date, period, department, doctor } = session;
  return {
    sessionId: _id,
    date,
    period,
    department,
    doctor,
    patient: { patientId: patient._id, name: personOf(patient).name },
    wish: wishOf(session._id, waiter),
    place,
    of: line.length,
    closesAt: lineCloses(date, policy),
  };
}
