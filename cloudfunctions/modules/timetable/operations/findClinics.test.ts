import { at } from '../../../../domain/time/time';
import { bringRoster, hospitalForEach, wholeRosterCsv } from '../../../../tests/hospital';
import { findClinics } from '../../../../types/timetable/findClinics';
import { listComplaints } from '../../../../types/timetable/listComplaints';
import { listDepartments } from '../../../../types/timetable/listDepartments';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice'] },
});
beforeEach(() => bringRoster(hospital, wholeRosterCsv));

const find = async (text: string) => {
  const value = await hospital.value(findClinics, { text }, 'anyone');
  return {
    ...value,
    departments: value.departments.map(({ name }) => name),
    doctors: value.doctors.map(({ name }) => name),
  };
};

describe('R22: departments and doctors can be searched without signing in', () => {
  test('a doctor by a part of the name, by spelling, by initials, with either reading', async () => {
    for (const text of ['胡长', 'huchangqing', 'hu chang qing', 'HCQ', 'huzhangqing', 'hu长']) {
      expect({ text, doctors: (await find(text)).doctors }).toMatchObject({
        text,
        doctors: expect.arrayContaining(['胡长青']),
      });
    }
    expect((await find('hcx')).doctors).not.toContain('胡长青');
  });

  test('a department by a part of its name or of its spelling', async () => {
    expect((await find('风湿')).departments).toEqual(['肾脏免疫风湿科']);
    expect((await find('ck')).departments).toContain('产科');
  });

  test('text in traditional characters finds a doctor, a department, a complaint', async () => {
    expect((await find('胡長')).doctors).toContain('胡长青');
    expect((await find('風濕')).departments).toEqual(['肾脏免疫风湿科']);
    expect((await find('產科')).departments).toContain('产科');
    expect((await find('膝蓋疼')).complaints).toMatchObject([{ name: '膝盖、关节疼' }]);
    expect(await find('頭髮')).toEqual(await find('头发'));
  });

  test('a complaint leads to its departments; an urgent one says so', async () => {
    const knee = await find('膝盖疼');
    expect(knee).toMatchObject({
      departments: ['骨科', '肾脏免疫风湿科'],
      doctors: [],
      complaints: [{ name: '膝盖、关节疼', urgent: false, departmentIds: expect.any(Array) }],
    });
    expect((await find('胸口疼')).complaints[0]).toMatchObject({ urgent: true });
  });

  test('at most 20 doctors, and the answer says that there are more', async () => {
    const { doctors, moreDoctors } = await find('h');
    expect(doctors).toHaveLength(20);
    expect(moreDoctors).toBe(true);
    expect((await find('没有这个人')).moreDoctors).toBe(false);
  });

  test('an empty text is refused by field', async () => {
    expect(await hospital.refusal(findClinics, { text: '  ' }, 'anyone')).toBe('INPUT_INVALID');
  });
});

test('R22: the guide leads from each complaint to departments of the hospital, with their days', async () => {
  const { parts, departments } = await hospital.value(listComplaints, {}, 'anyone');
  const all = await hospital.value(listDepartments, {}, 'anyone');
  const ids = departments.map(({ id }) => id);
  for (const { name, complaints } of parts) {
    expect({ name, found: complaints.length }).not.toEqual({ name, found: 0 });
    for (const each of complaints) expect(ids).toEqual(expect.arrayContaining(each.departmentIds));
  }
  // Each department of the demonstration hospital can be found by a complaint.
  expect(ids).toEqual(all.departments.map(({ id }) => id));
  expect(departments[0]!.days.length).toBeGreaterThan(0);
});
