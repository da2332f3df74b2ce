import { bringRoster, fileOf, rosterCsv } from '../../../tests/hospital';
import { changingHospital } from '../../../tests/hospital/changing';
import type { Change } from '../../../types/changes/change';
import { importRoster } from '../../../types/changes/importRoster';
import { findClinics } from '../../../types/timetable/findClinics';
import { viewDoctor } from '../../../types/timetable/viewDoctor';

const { hospital, made } = changingHospital();
const picture = 'https://hospital.example/D001.jpg';

/** The roster with what patients read of its first doctor. */
const withAbout = (address = picture): string =>
  rosterCsv
    .trim()
    .split(/\r?\n/)
    .map((line, index) => {
      if (index === 0) return `${line},挂号费,擅长领域,医生简介,照片`;
      return line.startsWith('D001,')
        ? `${line},50,高危妊娠、妊娠期糖尿病,从医三十年,${address}`
        : `${line},,,,`;
    })
    .join('\n');
const seen = async (doctorId = 'D001') => hospital.value(viewDoctor, { doctorId }, 'anyone');
const about = {
  specialities: '高危妊娠、妊娠期糖尿病',
  profile: '从医三十年',
  picture,
};

describe('R22: what patients read of a doctor, and what a visit costs', () => {
  test('comes with the roster, is shown, and is found by what the doctor treats', async () => {
    await hospital.value(importRoster, fileOf(withAbout()), 'office');
    const { doctor, sessions } = await seen();
    expect(doctor).toEqual({ id: 'D001', name: '胡长青', title: '主任医师', ...about });
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.every(({ fee }) => fee === 5000)).toBe(true);
    expect((await seen('D002')).doctor).not.toHaveProperty('specialities');
    const { doctors } = await hospital.value(findClinics, { text: '妊娠期糖尿病' }, 'anyone');
    expect(doctors).toMatchObject([{ id: 'D001', specialities: about.specialities }]);
  });

  test('stays where a later roster says nothing of it', async () => {
    await hospital.value(importRoster, fileOf(withAbout()), 'office');
    await bringRoster(hospital);
    const { doctor, sessions } = await seen();
    expect(doctor).toMatchObject(about);
    expect(sessions.some(({ fee }) => fee !== undefined)).toBe(false);
  });

  test('is refused with a picture whose address is not https', async () => {
    const file = fileOf(withAbout('http://hospital.example/D001.jpg'));
    const answer = await hospital.call(importRoster, file, 'office');
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'ROSTER_HAS_PROBLEMS' } });
    expect(JSON.stringify(answer)).toContain('https://');
  });

  test('is entered by hand with a weekly clinic, of a new doctor and of one who is there', async () => {
    await bringRoster(hospital);
    const set: Extract<Change, { kind: 'weekly' }>['set'] = {
      ...{ doctorId: 'D900', doctor: '钱新来', title: '主任医师', department: '骨科' },
      ...{ clinicType: 'expert', weekday: 3, period: 'morning', slotMinutes: 30, places: 2 },
      ...{ room: '2楼09诊室', fee: 3000, specialities: '运动损伤', profile: '新来的医生' },
    };
    expect((await made({ kind: 'weekly', set })).effect.added).toBeGreaterThan(0);
    const first = await seen('D900');
    expect(first.doctor).toMatchObject({ specialities: '运动损伤', profile: '新来的医生' });
    expect(first.sessions.every(({ fee }) => fee === 3000)).toBe(true);
    const next = { ...set, specialities: '运动损伤、肩周炎', picture };
    await made({ kind: 'weekly', set: next });
    expect((await seen('D900')).doctor).toMatchObject({
      specialities: '运动损伤、肩周炎',
      profile: '新来的医生',
      picture,
    });
  });
});
