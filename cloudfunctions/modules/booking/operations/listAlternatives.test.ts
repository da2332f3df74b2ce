import { at } from '../../../../domain/time/time';
import { bookedIn, bringRoster, hospitalForEach, wholeRosterCsv } from '../../../../tests/hospital';
import { listAlternatives } from '../../../../types/booking/listAlternatives';
import { listDepartments } from '../../../../types/timetable/listDepartments';
import { viewDepartment } from '../../../../types/timetable/viewDepartment';
import { viewDoctor } from '../../../../types/timetable/viewDoctor';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice'] },
});

test('lists where a place is free instead of a full session: other days, doctors and departments', async () => {
  await bringRoster(hospital, wholeRosterCsv);
  await hospital.runJobs();
  const { departments } = await hospital.value(listDepartments, {}, 'wang');
  const { id: departmentId } = departments.find(({ name }) => name.includes('骨科'))!;
  const { doctors } = await hospital.value(viewDepartment, { departmentId }, 'wang');
  const { sessions } = await hospital.value(viewDoctor, { doctorId: doctors[0]!.id }, 'wang');
  const { sessionId } = sessions.find(({ state }) => state === 'open')!;
  const before = await hospital.value(listAlternatives, { sessionId }, 'wang');
  expect(before.full).toEqual([]);
  expect(before.departments.length).toBeGreaterThan(0);
  expect(before.sessions.map(each => each.sessionId)).toContain(sessionId);
  expect(before.sessions.some(({ doctor }) => doctor.id !== doctors[0]!.id)).toBe(true);
  for (const each of before.departments) {
    expect(each.id).not.toBe(departmentId);
    expect(each.days.some(({ state, left }) => state === 'open' && left > 0)).toBe(true);
  }
  const { slots } = sessions.find(each => each.sessionId === sessionId)!;
  let n = 1;
  for (const { index, left } of slots)
    for (let place = 0; place < left; place++, n++)
      await bookedIn(hospital, sessionId, { account: `a${n}`, n, slot: index });
  const after = await hospital.value(listAlternatives, { sessionId }, 'wang');
  expect(after.full).toMatchObject([{ sessionId }]);
  expect(after.sessions.map(each => each.sessionId)).not.toContain(sessionId);
});

test('an unknown session has no alternatives', async () => {
  expect(await hospital.refusal(listAlternatives, { sessionId: 'S-none' }, 'wang')).toBe(
    'SESSION_UNKNOWN',
  );
});
