import { defined } from '../../domain/defined';
import { at } from '../../domain/time/time';
import { callNext } from '../../types/queue/callNext';
import { checkIn } from '../../types/visits/checkIn';
import { booked } from './bookings';
import { hospitalForEach } from './forEach';
import { weChatWithTemplates } from './messages';
import type { TestHospital } from './open';
import { wish } from './wishes';

export const QUEUE_DATE = '2026-11-25';
export const QUEUE_SESSION = 'S-20261125-K01-am';

/**
 * A hospital for queue tests: two doctors, a desk, a member of another department, and the office.
 */
export const hospitalWithQueue = () =>
  hospitalForEach({
    now: at('2026-11-23', '09:00'),
    messages: weChatWithTemplates,
    staff: {
      nurse: ['desk'],
      office: ['outpatientOffice'],
      hu: { roles: ['doctor'], doctorId: 'D001' },
      other: { roles: ['doctor'], doctorId: 'D002' },
      elsewhere: { roles: ['desk'], departments: ['K02'] },
    },
  });

/** Books some patients, of accounts p1, p2 and so on, for the day, and checks them in at 08:00. */
export async function arrived(hospital: TestHospital, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= count; n++) {
    const whose = { account: `p${n}`, n, slot: n <= 4 ? 0 : 1 };
    ids.push((await booked(hospital, QUEUE_DATE, whose)).appointmentId);
  }
  hospital.at(at(QUEUE_DATE, '08:00'));
  for (const appointmentId of ids) await hospital.value(checkIn, { appointmentId }, 'nurse');
  return ids;
}

/** The input of a step on a version of the queue. */
export const queueStep = (version: number) => ({
  ...{ requestId: wish(), sessionId: QUEUE_SESSION, version },
});

/** Calls the next patient; `before` is the result of the current one. */
export const callIn = async (
  hospital: TestHospital,
  version: number,
  { before, account = 'hu' }: { before?: 'seen' | 'passed'; account?: string } = {},
) =>
  (await hospital.value(callNext, { ...queueStep(version), ...defined({ before }) }, account))
    .queue;
