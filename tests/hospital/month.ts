import { seal } from '../../cloudfunctions/cloud/seal';
import { newFollowUp } from '../../cloudfunctions/modules/followups/steps/newFollowUp';
import { at } from '../../domain/time/time';
import { answerReminder } from '../../types/booking/answerReminder';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import { viewFigures } from '../../types/figures/viewFigures';
import { defaultPolicy } from '../../types/policy/policy';
import { checkIn } from '../../types/visits/checkIn';
import { bookedByDesk } from './bookings';
import { hospitalForEach } from './forEach';
import type { TestHospital } from './open';
import { laySession } from './sessions';
import { wish } from './wishes';

/**
 * A hospital with two departments, a session of each on 25 November, and all readers of figures; it
 * is 23 November, 09:00.
 */
export function hospitalWithFigures(): TestHospital {
  const hospital = hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: {
      nurse: ['desk'],
      lin: ['followUpOffice'],
      scoped: { roles: ['followUpOffice'], departments: ['K02'] },
      office: ['outpatientOffice'],
    },
  });
  beforeEach(async () => {
    await laySession(hospital, { slots: 2 });
    await laySession(hospital, { id: 'S-20261125-D002-am', department: 'K02' });
  });
  return hospital;
}

/** Runs the clock’s jobs. Returns the result of the sums of figures. */
export async function sumFigures(hospital: TestHospital): Promise<Record<string, number>> {
  const { sumFigures: did } = await hospital.runJobs();
  if (!did) throw new Error('the figures were not summed');
  return did;
}

export const viewMonth = (hospital: TestHospital, from = '2026-11', account = 'lin') =>
  hospital.value(viewFigures, { from }, account);

/** Every stored sheet of figures, without the moment of its count. */
export const storedFigures = async (hospital: TestHospital) =>
  (await hospital.all<{ _id: string; departments: unknown; hospital: unknown }>('figures'))
    .map(({ _id, departments, hospital: all }) => ({ _id, departments, hospital: all }))
    .sort((a, b) => (a._id < b._id ? -1 : 1));

/** Creates a stay that ended on 20 November, with its first round, as the import would. */
async function layStay(
  hospital: TestHospital,
  n: number,
  { department = { id: 'K01', name: '产科' }, dead = false } = {},
): Promise<string> {
  const date = '2026-11-20';
  const _id = `stay${n}`;
  const now = hospital.stack.clock.now();
  await hospital.stack.store.insert('discharges', [
    {
      ...{ _id, personId: _id, department, dischargedOn: date, month: date.slice(0, 7) },
      ...{ result: dead ? 'died' : 'better', dead, keys: [], row: '', by: 'lin' },
      person: seal({ stay: _id, name: `测试${n}`, sex: 'male', phone: '', diagnosis: '' }, _id),
      ...{ importedAt: now, changedAt: now },
    },
  ]);
  if (dead) return _id;
  const source = { kind: 'discharge' as const, id: _id };
  const person = { name: `测试${n}`, phone: '' };
  const round = { id: `discharge1-${_id}`, kind: 'discharge1' as const, source, dischargeId: _id };
  const followUp = newFollowUp({ ...round, department, date, person }, defaultPolicy, now);
  await hospital.stack.store.insert('followUps', [{ ...followUp }]);
  return _id;
}

/** Sets the result of a stay’s first call. */
export const follow = (hospital: TestHospital, stay: string, fields: object) =>
  hospital.set('followUps', `discharge1-${stay}`, {
    changedAt: hospital.stack.clock.now(),
    ...fields,
  });

/**
 * Creates a day of visits with every result, stays, and the results of their calls; it is 25
 * November, noon.
 */
export async function fillMonth(hospital: TestHospital) {
  const other = 'S-20261125-D002-am';
  const [came, missed, late, seen] = [
    await bookedByDesk(hospital, 1),
    await bookedByDesk(hospital, 2),
    await bookedByDesk(hospital, 3, { slot: 1 }),
    await bookedByDesk(hospital, 4, { sessionId: other }),
  ].map(({ appointmentId }) => appointmentId) as [string, string, string, string];
  const patientId = await hospital.patient('wang', 5);
  const wish5 = { requestId: wish(), sessionId: other, slot: 1, patientId };
  const { appointmentId } = (await hospital.value(book, wish5, 'wang')).appointment;
  hospital.at(at('2026-11-24', '16:00'));
  await hospital.value(answerReminder, { appointmentId, coming: true }, 'wang');
  await hospital.patient('li', 3);
  await hospital.value(cancel, { appointmentId: late, acceptStrike: true }, 'li');
  hospital.at(at('2026-11-25', '08:00'));
  for (const appointmentId of [came, seen])
    await hospital.value(checkIn, { appointmentId }, 'nurse');
  hospital.at(at('2026-11-25', '12:00'));
  const reached = await layStay(hospital, 1);
  const wrong = await layStay(hospital, 2);
  await layStay(hospital, 3, { department: { id: 'K02', name: '骨科' } });
  await layStay(hospital, 4, { dead: true });
  await follow(hospital, reached, { state: 'reached', open: false, satisfaction: 'satisfied' });
  await follow(hospital, wrong, { state: 'closed', open: false, closedBecause: 'wrongNumber' });
  return { came, missed, late };
}
