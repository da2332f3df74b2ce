import { at } from '../../../../domain/time/time';
import { bringRoster, hospitalForEach, policyWith } from '../../../../tests/hospital';
import { changePolicy } from '../../../../types/changes/changePolicy';
import { viewCalendar } from '../../../../types/timetable/viewCalendar';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice'], nurse: ['desk'] },
});
const view = (month: string) => hospital.value(viewCalendar, { month }, 'office');

test('a month shows what each day is to the clinic, and its sessions (R2)', async () => {
  await bringRoster(hospital);
  const { days, official, own } = await view('2026-11');
  const dayOn = (date: string) => days.find(day => day.date === date);
  expect(days).toHaveLength(30);
  expect(official).toBe(true);
  expect(own).toEqual([]);
  const laidOut = await hospital.all<{ date: string }>('sessions');
  expect(dayOn('2026-11-25')).toEqual({
    ...{ date: '2026-11-25', kind: 'open', worksAs: 3, holiday: false },
    sessions: laidOut.filter(({ date }) => date === '2026-11-25').length,
  });
  expect(dayOn('2026-11-29')).toMatchObject({ kind: 'closed', sessions: 0 });
  const october = (await view('2026-10')).days;
  expect(october[9]).toMatchObject({ date: '2026-10-10', kind: 'makeUp', worksAs: 5 });
  expect(october[0]).toMatchObject({ kind: 'closed', holiday: true });
});

test('days that the office closed or opened are listed with the reason, for any month', async () => {
  const policy = policyWith({
    calendar: {
      closings: [{ date: '2026-11-24', reason: '设备检修' }],
      openings: [{ date: '2026-12-06', reason: '义诊', worksAs: 2 }],
    },
  });
  await hospital.value(changePolicy, { version: 0, policy, reason: '门诊会议决定' }, 'office');
  const { days, own } = await view('2026-11');
  const closing = { date: '2026-11-24', kind: 'closed', own: 'closing', reason: '设备检修' };
  expect(days.find(({ date }) => date === '2026-11-24')).toMatchObject(closing);
  const opening = { date: '2026-12-06', kind: 'makeUp', worksAs: 2, own: 'opening' };
  expect(own).toMatchObject([closing, { ...opening, reason: '义诊' }]);
});

test('it is only for the outpatient office (R20)', async () => {
  expect(await hospital.refusal(viewCalendar, { month: '2026-11' }, 'nurse')).toBe('NOT_ALLOWED');
});
