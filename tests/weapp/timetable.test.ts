import { readFileSync } from 'node:fs';
import type { Stack } from '../../local';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { addPatient } from '../../types/holding/addPatient';
import { recordConsents } from '../../types/notices/recordConsents';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { person } from '../hospital/people';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

/** Monday 2026-11-23, 09:00 in Shanghai. */
const MONDAY = Date.parse('2026-11-23T09:00:00+08:00');
const SESSION = 'S-20261127-D029-am';

let hospital: CompiledHospital;
let stack: Stack;
let app: App | undefined;

/** An instance keeps for half a minute what it read of all doctors. */
const laterThanKept = () => stack.clock.advance(31_000);

beforeAll(async () => {
  hospital = await openCompiledHospital(MONDAY, {
    office: { name: '吴建国', roles: ['outpatientOffice'] },
    nurse: { name: '周敏', roles: ['desk'] },
  });
  ({ stack } = hospital);
});
// The list of changes begins with the newest, which is then this test’s.
beforeEach(() => stack.clock.advance(60_000));
afterEach(() => app?.close());
afterAll(() => stack?.close());

const open = async (path: string, account = 'office') => {
  app = await launch({
    path,
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
    uploadFile: async ({ cloudPath, bytes }) => {
      await stack.files.put(cloudPath, Buffer.from(bytes), account);
      return stack.files.idOf(cloudPath);
    },
  });
  return app;
};

/** Books for a patient by an account that WeChat reaches. */
async function booked(n: number): Promise<void> {
  const account = `account-${n}`;
  const { patient } = await hospital.ask(addPatient, person(n), account);
  const wish = { requestId: `booking-${n}`, patientId: patient.patientId, sessionId: SESSION };
  await hospital.ask(book, { ...wish, slot: Math.floor(n / 4) }, account);
  const answers = [{ template: 'change' as const, answer: 'accept' as const }];
  await hospital.ask(recordConsents, { requestId: `consents-${n}`, answers }, account);
}

async function live(): Promise<string[]> {
  const filter = { sessionId: SESSION, live: true };
  const { docs } = await stack.store.find('appointments', { filter });
  return docs.map(({ _id, number }) => `${_id} ${number}`).sort();
}

/** Makes the previewed change, with one of the usual reasons. */
async function apply(on: App, reason: string): Promise<void> {
  await on.tap({ role: 'radio', name: reason });
  await on.tap('照这样改');
  expect(on.text()).toContain('已经改好');
}

test('R2a: a doctor falls ill: 12 booked, 3 unreachable; away three days; put back with the numbers that were told', async () => {
  for (let n = 0; n < 9; n++) await booked(n);
  for (const n of [9, 10, 11]) {
    const wish = { requestId: `by-phone-${n}`, sessionId: SESSION, slot: 3, patient: person(n) };
    await hospital.ask(bookFor, { ...wish, channel: 'phone' }, 'nurse');
  }
  const told = await live();
  expect(told).toHaveLength(12);

  const on = await open('desk/plan/index?doctorId=D029');
  await on.tap(/^医生外出/);
  await on.choose('#plan-date picker', '2026-11-27');
  await on.choose('#plan-until picker', '2026-11-29');
  await on.tap('看影响');
  expect(on.text()).toContain('12 位患者，3 位要打电话');
  await apply(on, '医生生病');
  expect(on.text()).toContain('3 位患者收不到通知');
  expect(await live()).toEqual([]);

  await on.tap('改动记录，可撤回');
  await on.tap(/^撤回/);
  expect(on.text()).toContain('告诉患者：恢复出诊');
  await apply(on, '排班调整');
  expect(await live()).toEqual(told);
  on.expectNoErrors();
});

test('R2a: an extra Sunday session is booked by a patient the same minute; its room changes, and the patient reads it', async () => {
  const on = await open('desk/plan/index?doctorId=D030');
  await on.tap(/^加开一次门诊/);
  await on.choose('#plan-date picker', '2026-11-29');
  await on.type('#plan-room input', '5楼01诊室');
  await on.tap('看影响');
  expect(on.text()).toContain('11月29日 周日上午 口腔科 邱丽华');
  await apply(on, '排班调整');
  on.expectNoErrors();
  on.close();

  const sessionId = 'S-20261129-D030-am';
  const { patient } = await hospital.ask(addPatient, person(60), 'wang');
  const wish = { requestId: 'booking-sunday', patientId: patient.patientId, sessionId, slot: 0 };
  const { appointment } = await hospital.ask(book, wish, 'wang');
  expect(appointment.number).toBe(1);

  const next = await open(`desk/session/index?sessionId=${sessionId}`);
  await next.tap(/^调整/);
  await next.type('#session-room input', '6楼02诊室');
  await next.tap('看影响');
  expect(next.text()).toContain('5楼01诊室 → 6楼02诊室');
  expect(next.text()).toContain('告诉患者：改了诊室');
  await apply(next, '诊室维修');
  next.expectNoErrors();
  next.close();

  const { appointmentId } = appointment;
  const seen = await open(`pages/appointment/index?appointmentId=${appointmentId}`, 'wang');
  expect(seen.text()).toContain('6楼02诊室');
  expect(seen.text()).toContain('医院改了这次的诊室');
});

test('R2a: a roster of one row is stopped by the preview: nothing goes until the number is typed', async () => {
  const [header, row] = readFileSync('config/demo/roster.csv', 'utf8').split('\n');
  const sessions = async () => {
    const { docs } = await stack.store.find('sessions', { filter: { state: 'open' } });
    return docs.length;
  };
  const before = await sessions();
  const on = await open('desk/roster/index');
  on.wx.answerFiles([{ name: 'roster.csv', bytes: [header, row].join('\n') }]);
  await on.tap('选择文件');
  expect(on.text()).toMatch(/会少掉 \d+ 次门诊/);
  await on.tap({ role: 'radio', name: '排班调整' });
  await on.tap('照这样改');
  expect(on.text()).toMatch(/请输入 \d+/);
  expect(await sessions()).toBe(before);
  on.expectNoErrors();
});

test('R22: what the office writes of a doctor is shown before, and patients read it', async () => {
  const on = await open('desk/doctor/index?doctorId=D001');
  await on.type('#doctor-profile textarea', '从医三十年');
  await on.type('#doctor-fee-expert input', '80');
  await on.tap('看影响');
  expect(on.text()).toContain('简介：从医三十年');
  await apply(on, '更新介绍');
  laterThanKept();
  const { doctor, sessions } = await hospital.ask(viewDoctor, { doctorId: 'D001' }, 'anyone');
  expect(doctor).toMatchObject({ profile: '从医三十年' });
  expect(sessions.every(({ fee }) => fee === 8000)).toBe(true);
  on.expectNoErrors();
  on.close();

  const seen = await open('pages/doctor/index?doctorId=D001', 'anyone');
  expect(seen.text()).toContain('从医三十年');
  expect(seen.text()).toContain('挂号费 80 元');
});

/**
 * A PNG file of this length. Only its first bytes are real; they show the type and the size of 300
 * by 300 pixels.
 */
const png = (length: number): Uint8Array =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d494844520000012c0000012c', 'hex')], length);

test('R22: a picture of the phone: none chosen, not allowed, too large, and one that patients see', async () => {
  const on = await open('desk/doctor/index?doctorId=D002');
  await on.tap('从手机选一张');
  expect(on.text()).toContain('没有选照片');
  on.wx.answerMedia('deny');
  await on.tap('从手机选一张');
  expect(on.text()).toContain('微信没有把照片交给小程序');
  expect(on.text()).toContain('也可以写照片的地址');

  on.wx.answerMedia({ name: '一.png', bytes: png(600_000) });
  await on.tap('从手机选一张');
  await on.tap('看影响');
  expect(on.text()).toContain('照片太大，最多 500 KB');
  await on.tap('不改了');
  on.wx.answerMedia({ name: '二.png', bytes: png(90_000) });
  await on.tap('换一张');
  await on.tap('看影响');
  expect(on.text()).toContain('照片：换成新的');
  await apply(on, '更换照片');
  on.expectNoErrors();
  on.close();

  laterThanKept();
  const seen = await open('pages/doctor/index?doctorId=D002', 'anyone');
  const address = String(seen.find('.doctor-picture').attr('src'));
  expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(png(90_000));
});

test('R2a: every week from now on: another time and fee of a clinic, and another doctor for one', async () => {
  const on = await open('desk/session/index?sessionId=S-20261124-D003-am');
  await on.tap(/^调整/);
  await on.tap('从现在起，每周都改');
  await on.choose('#session-start picker', '09:00');
  await on.type('#session-slots input', '3');
  await on.type('#session-fee input', '30');
  await on.tap('看影响');
  expect(on.text()).toMatch(/09:00–10:30/);
  expect(on.text()).toContain('挂号费 30 元');
  await apply(on, '排班调整');
  on.expectNoErrors();
  on.close();

  const next = await open('desk/session/index?sessionId=S-20261126-D003-am');
  await next.tap(/^换医生/);
  await next.tap('从现在起，每周都改');
  await next.tap(/^钱俊杰/);
  await next.tap('看影响');
  expect(next.text()).toMatch(/11月26日 周四上午 产科 钱俊杰/);
  await apply(next, '排班调整');
  const { docs } = await stack.store.find('sessions', { filter: { _id: 'S-20261126-D002-am' } });
  expect(docs).toMatchObject([{ state: 'open', doctor: { name: '钱俊杰' } }]);
  next.expectNoErrors();
});
