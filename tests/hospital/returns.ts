import { at } from '../../domain/time/time';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { type Booked, came, type Whose } from './bookings';
import { followUpsOf } from './discharges';
import { hospitalForEach } from './forEach';
import { agreeForAlways, weChatWithTemplates } from './messages';
import type { TestHospital } from './open';

/** The Wednesday of the visits, and the Thursday of the return visits. */
export const VISIT = '2026-11-25';
export const RETURN = '2026-12-10';

/** A hospital on Monday 23 November at 09:00, with our templates in WeChat. */
export const hospitalThatReminds = (): TestHospital =>
  hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'], lin: ['followUpOffice'] },
    messages: weChatWithTemplates,
  });

/** The same Monday with three doctors: the session’s, another, and one with an unknown id. */
export function hospitalWithDoctors(): TestHospital {
  const hospital = hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: {
      nurse: ['desk'],
      office: ['outpatientOffice'],
      hu: { name: '胡长青', roles: ['doctor'], doctorId: 'D001' },
      wu: { name: '吴大夫', roles: ['doctor'], doctorId: 'D002' },
      none: { name: '无名', roles: ['doctor'] },
    },
  });
  beforeEach(() => layClinicOfHu(hospital));
  return hospital;
}

/** Creates a roster with Wednesday and Thursday mornings of Hu Changqing. */
async function layClinicOfHu(hospital: TestHospital): Promise<void> {
  const department = { id: 'K01', name: '产科', place: '2楼' };
  const doctor = { title: '主任医师', department, clinicTypes: ['expert'] };
  const row = {
    ...{ department: '产科', doctor: '胡长青', doctorId: 'D001', title: '主任医师' },
    ...{ clinicType: 'expert', room: '1楼01诊室', slotMinutes: 30, places: 2, period: 'morning' },
  };
  await hospital.stack.store.insert('rosters', [
    {
      ...{ _id: 'R-1', importedAt: 1, by: 'office' },
      departments: [department],
      doctors: [
        { id: 'D001', name: '胡长青', ...doctor },
        { id: 'D002', name: '吴大夫', ...doctor },
      ],
      rows: [3, 4].map(weekday => ({ ...row, weekday })),
    },
  ]);
}

/** Sets the clock to a time of a date. */
export const itIs = (hospital: TestHospital, date: string, time: string, ms = 0) =>
  hospital.at(at(date, time) + ms);

/** Runs the jobs of the clock and of messages on some days, at nine or at another time. */
export async function jobsRunOn(
  hospital: TestHospital,
  ...moments: (string | [date: string, time: string])[]
): Promise<void> {
  for (const each of moments) {
    const [date, time] = typeof each === 'string' ? [each, '09:00'] : each;
    itIs(hospital, date, time);
    await hospital.runJobs();
    await hospital.runNotices();
  }
}

/** Creates a patient who came on the Wednesday and has a return date. */
export async function returning(
  hospital: TestHospital,
  whose: Whose = {},
  date = RETURN,
): Promise<Booked> {
  const visit = await came(hospital, VISIT, whose);
  const set = { appointmentId: visit.appointmentId, date, note: '请空腹' };
  await hospital.value(setReturnVisit, set, 'nurse');
  return visit;
}

/** Creates such a patient with consent to return-visit messages, and without a note. */
export async function returningWithConsent(
  hospital: TestHospital,
  whose: Whose = {},
): Promise<Booked> {
  itIs(hospital, '2026-11-23', '09:00');
  await agreeForAlways(hospital, whose.account ?? 'wang', 'returnVisit');
  const visit = await came(hospital, VISIT, whose);
  const set = { appointmentId: visit.appointmentId, date: RETURN };
  await hospital.value(setReturnVisit, set, 'nurse');
  return visit;
}

/** The calls planned because of missed return visits. */
export const slips = async (hospital: TestHospital) =>
  (await followUpsOf(hospital)).filter(({ kind }) => kind === 'returnMissed');

/** The return visits that an account sees. */
export const mine = (hospital: TestHospital, account = 'wang') =>
  hospital.value(listOwnReturnVisits, {}, account);
