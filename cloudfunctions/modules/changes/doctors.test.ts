import { HOUR } from '../../../domain/time/time';
import { bringRoster, dyingAt, fileOf, rosterCsv, wish } from '../../../tests/hospital';
import { audited } from '../../../tests/hospital/audit';
import { changingHospital, now, reason } from '../../../tests/hospital/changing';
import { uploaded } from '../../../tests/hospital/files';
import { applyChange } from '../../../types/changes/applyChange';
import type { Change } from '../../../types/changes/change';
import { importRoster } from '../../../types/changes/importRoster';
import { listChanges } from '../../../types/changes/listChanges';
import { previewChange } from '../../../types/changes/previewChange';
import { findClinics } from '../../../types/timetable/findClinics';
import { viewDoctor } from '../../../types/timetable/viewDoctor';
import { viewDoctorAbout } from '../../../types/timetable/viewDoctorAbout';

const { hospital, made } = changingHospital();
const picture = 'https://hospital.example/D001.jpg';

/** The roster, with columns about its first doctor. */
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

describe('R22: what patients read about a doctor, and the price of a visit', () => {
  test('comes with the roster, is shown, and is found by speciality', async () => {
    await hospital.value(importRoster, fileOf(withAbout()), 'office');
    const { doctor, sessions } = await seen();
    expect(doctor).toEqual({ id: 'D001', name: '胡长青', title: '主任医师', ...about });
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.every(({ fee }) => fee === 5000)).toBe(true);
    expect((await seen('D002')).doctor).not.toHaveProperty('specialities');
    const { doctors } = await hospital.value(findClinics, { text: '妊娠期糖尿病' }, 'anyone');
    expect(doctors).toMatchObject([{ id: 'D001', specialities: about.specialities }]);
  });

  test('stays where a later roster says nothing about it', async () => {
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

  test('is entered by hand with a weekly clinic, of a new doctor and of a known one', async () => {
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

/** A picture of a size in bytes, with the first bytes of a PNG. */
const png = (fill = 0, size = 60_000): Buffer => {
  const bytes = Buffer.alloc(size, fill);
  Buffer.from('89504e470d0a1a0a0000000d49484452000001900000019000', 'hex').copy(bytes);
  return bytes;
};
const doctorChange = (
  hand: Extract<Change, { kind: 'doctor' }>['hand'],
  more: Partial<Extract<Change, { kind: 'doctor' }>> = {},
) => ({ kind: 'doctor', doctorId: 'D001', hand, ...more }) as const;

describe('R22: what the office writes about a doctor by hand', () => {
  beforeEach(() => hospital.value(importRoster, fileOf(withAbout()), 'office'));

  const putBack = async () => {
    const { changes } = await hospital.value(listChanges, {}, 'office');
    const [newest] = changes;
    expect(newest).toMatchObject({ kind: 'doctor', whose: '胡长青', mayPutBack: true });
    return made({ kind: 'putBack', changeId: newest!.changeId });
  };

  test('is previewed, applies to patients and sessions, survives a roster that differs, and is put back', async () => {
    const hand = { specialities: '双胎妊娠', profile: '', fees: { expert: 8000 } };
    const { effect } = await made(doctorChange(hand));
    expect(effect.doctors).toEqual([
      {
        ...{ id: 'D001', name: '胡长青', title: '主任医师' },
        specialities: { before: about.specialities, after: '双胎妊娠' },
        profile: { before: about.profile, after: '' },
      },
    ]);
    expect(effect.changed).toBeGreaterThan(0);
    const written = await seen();
    expect(written.doctor).toEqual({
      ...{ id: 'D001', name: '胡长青', title: '主任医师', specialities: '双胎妊娠', picture },
    });
    expect(written.sessions.every(({ fee }) => fee === 8000)).toBe(true);
    expect(await hospital.value(viewDoctorAbout, { doctorId: 'D001' }, 'office')).toMatchObject({
      ...{ said: about, hand, picture, clinics: [{ clinicType: 'expert', fees: [5000] }] },
    });

    const file = { ...fileOf(withAbout('https://hospital.example/new.jpg')), skipBadRows: false };
    const { effect: next } = await made({ kind: 'roster', file });
    expect(next.byHand).toEqual([
      {
        ...{ id: 'D001', name: '胡长青', title: '主任医师' },
        fields: ['specialities', 'profile', 'fee'],
      },
    ]);
    expect(next.doctors).toMatchObject([{ id: 'D001', picture: 'new' }]);
    const after = await seen();
    expect(after.doctor).toMatchObject({ specialities: '双胎妊娠' });
    expect(after.sessions.every(({ fee }) => fee === 8000)).toBe(true);

    hospital.at(now + HOUR);
    await made(doctorChange({}));
    expect((await seen()).doctor).toMatchObject({
      ...about,
      picture: expect.stringContaining('new'),
    });
    await putBack();
    expect((await seen()).doctor).toEqual({ ...after.doctor });
  });

  test('applies again when a doctor who had left the roster is back in it', async () => {
    await made(doctorChange({ specialities: '双胎妊娠' }));
    const without = withAbout()
      .split('\n')
      .filter(line => !line.startsWith('D001,'))
      .join('\n');
    const change = {
      kind: 'roster' as const,
      file: { ...fileOf(without), skipBadRows: false },
    };
    const { effect } = await hospital.value(previewChange, { change }, 'office');
    await made(change, effect.mustType);
    expect(await hospital.refusal(viewDoctor, { doctorId: 'D001' }, 'anyone')).toBe(
      'DOCTOR_UNKNOWN',
    );
    await hospital.value(importRoster, fileOf(withAbout()), 'office');
    expect((await seen()).doctor.specialities).toBe('双胎妊娠');
  });

  test('a chosen picture has a URL of the storage, stays there, and is removed two hours after another replaced it', async () => {
    const chosen = async (bytes: Buffer) => ({
      fileName: '胡长青.png',
      fileId: await uploaded(hospital, bytes, 'office'),
    });
    const load = async () => {
      const { picture: address = '' } = (await seen()).doctor;
      return Buffer.from(await (await fetch(address)).arrayBuffer());
    };
    const { effect } = await made(doctorChange({}, { pictureFile: await chosen(png(1)) }));
    expect(effect.doctors).toMatchObject([{ id: 'D001', picture: 'new' }]);
    expect(await load()).toEqual(png(1));
    const { hand } = await hospital.value(viewDoctorAbout, { doctorId: 'D001' }, 'office');
    expect(hand).toEqual({ picture: 'stored' });
    // A picture that stays is sent without its file; texts change beside it.
    await made(doctorChange({ ...hand, profile: '新的' }));
    hospital.at(now + 3 * HOUR);
    await hospital.runJobs();
    expect(await load()).toEqual(png(1));
    const files = async () => (await hospital.all<{ kind: string }>('files')).length;
    expect(await files()).toBe(1);

    // After four newer rosters, no change can put the first one back.
    await made(doctorChange({}, { pictureFile: await chosen(png(2)) }));
    expect(await load()).toEqual(png(2));
    for (const profile of ['甲', '乙', '丙', '丁'])
      await made(doctorChange({ profile, picture: 'stored' }));
    hospital.at(now + 6 * HOUR);
    await hospital.runJobs();
    expect(await files()).toBe(1);
    expect(await load()).toEqual(png(2));
  });

  test.each([
    ['kind', Buffer.from('GIF89a').toString('base64')],
    ['small', png(0, 60).fill(0, 18, 20).toString('base64')],
  ])('an invalid picture is refused: %s', async (_, contentBase64) => {
    const change = doctorChange({}, { pictureFile: { fileName: 'x.png', contentBase64 } });
    expect(await hospital.refusal(previewChange, { change }, 'office')).toBe('PICTURE_UNFIT');
  });

  test('killed anywhere: sent again, or completed by the job, it is complete, and its picture stays', async () => {
    const pictureFile = { fileName: 'x.png', contentBase64: png(3, 2000).toString('base64') };
    for (const request of [5, 9, 13]) {
      const change = doctorChange({ profile: `第 ${request} 次` }, { pictureFile });
      const { shown } = await hospital.value(previewChange, { change, reason }, 'office');
      const input = { requestId: wish(), change, shown, reason };
      await dyingAt(hospital, request, () => hospital.call(applyChange, input, 'office'));
      await hospital.value(applyChange, input, 'office');
      expect((await seen()).doctor.profile).toBe(`第 ${request} 次`);
    }
    hospital.at(now + 3 * HOUR);
    await hospital.runJobs();
    const { picture: address = '' } = (await seen()).doctor;
    expect((await fetch(address)).status).toBe(200);
  });

  test('is on the audit record without its words', async () => {
    await made(doctorChange({ profile: '没有人该在记录里读到的' }));
    expect(JSON.stringify(await audited(hospital))).not.toContain('没有人该');
  });
});
