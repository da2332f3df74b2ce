import { at } from '../../domain/time/time';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { type Booked, came, type Whose } from './bookings';
import { followUpsOf } from './discharges';
import { hospitalForEach } from './forEach';
import { agreeForAlways, weChatWithTemplates } from './messages';
import type { TestHospital } from './open';

/** A Wednesday on which patients come, and the Thursday on which they are to come back. */
export const VISIT = '2026-11-25';
export const RETURN = '2026-12-10';

/** Monday 23 November at 09:00; WeChat knows our templates. */
export const hospitalThatReminds = (): TestHospital =>
  hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'], lin: ['followUpOffice'] },
    messages: weChatWithTemplates,
  });

/** The same Monday, with three doctors: of the session, of another, and one whose number nobody knows. */
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

/** A roster on which Hu Changqing sees patients on Wednesday and Thursday mornings. */
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

/** It becomes this time of a date. */
export const itIs = (hospital: TestHospital, date: string, time: string, ms = 0) =>
  hospital.at(at(date, time) + ms);

/** Came on the Wednesday, and is to come back on a date. */
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

/** The same, by somebody who allows messages of return visits, and without a note. */
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

/** The calls that are planned because a return visit was missed. */
export const slips = async (hospital: TestHospital) =>
  (await followUpsOf(hospital)).filter(({ kind }) => kind === 'returnMissed');

/** The return visits as their account sees them. */
export const mine = (hospital: TestHospital, account = 'wang') =>
  hospital.value(listOwnReturnVisits, {}, account);
