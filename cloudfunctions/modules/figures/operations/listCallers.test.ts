import { at } from '../../../../domain/time/time';
import { hospitalForEach } from '../../../../tests/hospital';
import { idOf, putDown, rowOfLong, rowOfQian } from '../../../../tests/hospital/calling';
import { bringDischarges } from '../../../../tests/hospital/discharges';
import { sumFigures, viewMonth } from '../../../../tests/hospital/month';
import { listCallers } from '../../../../types/figures/listCallers';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: {
    office: ['followUpOffice'],
    chief: ['outpatientOffice'],
    nurse: ['desk'],
    scoped: { roles: ['followUpOffice'], departments: ['K02'] },
  },
});

beforeEach(async () => {
  const departments = [
    { id: 'K01', name: '产科', place: '1楼' },
    { id: 'K02', name: '儿科', place: '2楼' },
  ];
  await hospital.stack.store.insert('rosters', [
    { _id: 'R', importedAt: 1, by: 'chief', departments, doctors: [], rows: [] },
  ]);
  await bringDischarges(hospital, rowOfQian, rowOfLong);
});

const called = async (by: string, from = '2026-11', of: { department?: string } = {}) => {
  const { callers, total } = await hospital.value(listCallers, { from, ...of }, by);
  return { callers: callers.map(({ name: _, ...counts }) => counts), total };
};

test('R18: who called how often and reached whom, in time; a month without calls is empty', async () => {
  await putDown(hospital, await idOf(hospital, 'discharge1', '钱家伟'), 'noAnswer', {}, 'nurse');
  await putDown(hospital, await idOf(hospital, 'discharge1', '龙家伟'), 'reached', {}, 'office');
  hospital.at(at('2026-11-29', '09:00'));
  await putDown(hospital, await idOf(hospital, 'discharge1', '钱家伟'), 'reached', {}, 'office');
  expect(await called('chief')).toEqual({
    callers: [
      { staffId: 'office', tries: 2, reached: 2, inTime: 1, days: 2 },
      { staffId: 'nurse', tries: 1, reached: 0, inTime: 1, days: 1 },
    ],
    total: { tries: 3, reached: 2, inTime: 2 },
  });
  expect((await called('chief', '2026-10')).callers).toEqual([]);
  // A member limited to departments sees only the tries of these.
  expect((await called('scoped')).total).toEqual({ tries: 1, reached: 1, inTime: 1 });
  // A chosen department shows only its own tries, another one's none.
  const ofDepartment = (by: string, department: string) => called(by, '2026-11', { department });
  expect(await ofDepartment('chief', 'K01')).toEqual({
    callers: [
      { staffId: 'nurse', tries: 1, reached: 0, inTime: 1, days: 1 },
      { staffId: 'office', tries: 1, reached: 1, inTime: 0, days: 1 },
    ],
    total: { tries: 2, reached: 1, inTime: 1 },
  });
  expect(await ofDepartment('scoped', 'K02')).toEqual(await called('scoped'));
  const nothing = { callers: [], total: { tries: 0, reached: 0, inTime: 0 } };
  expect(await ofDepartment('scoped', 'K01')).toEqual(nothing);
  const year = { from: '2025-01', to: '2026-11' };
  expect(await hospital.refusal(listCallers, year, 'chief')).toBe('FIGURES_RANGE');
});

test('R18: "done in time" is a figure of the day of discharge', async () => {
  await putDown(hospital, await idOf(hospital, 'discharge1', '龙家伟'), 'reached', {}, 'office');
  hospital.at(at('2026-11-29', '09:00'));
  await putDown(hospital, await idOf(hospital, 'discharge1', '钱家伟'), 'reached', {}, 'office');
  hospital.at(at('2026-11-29', '09:30'));
  await sumFigures(hospital);
  const { hospital: sums } = await viewMonth(hospital, '2026-11', 'chief');
  expect(sums).toMatchObject({ reached: 2, inTime: 1 });
});
