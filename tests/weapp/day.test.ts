import { randomBytes } from 'node:crypto';
import { smsEnvironment, tencentSms, weChat } from '../../config/demo/messages';
import { at, MINUTE } from '../../domain/time/time';
import type { Stack } from '../../local';
import { book } from '../../types/booking/book';
import { joinWaitingList } from '../../types/booking/joinWaitingList';
import { changePolicy } from '../../types/changes/changePolicy';
import { stopSession } from '../../types/changes/stopSession';
import { addPatient } from '../../types/holding/addPatient';
import { viewPolicy } from '../../types/policy/viewPolicy';
import { checkIn } from '../../types/visits/checkIn';
import { person } from '../hospital/people';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, freshSettings, launch } from './runner';

/** The day before the visit, and the day of the visit in the doctor’s Tuesday session. */
const [BEFORE, VISIT] = ['2026-11-23', '2026-11-24'];
const SESSION = 'S-20261124-D001-am';

const STAFF = {
  office: { name: '门诊办', roles: ['outpatientOffice' as const] },
  nurse: { name: '周敏', roles: ['desk' as const] },
  hu: { name: '胡长青', roles: ['doctor' as const], doctorId: 'D001' },
};

let hospital: CompiledHospital;
let stack: Stack;
const opened: App[] = [];

/**
 * The hospital on Sunday, with the demonstration’s account at Tencent Cloud. No SMS is sent before
 * the policy allows a number.
 */
beforeEach(async () => {
  const key = () => randomBytes(32).toString('base64');
  const keys = { YUEHAO_SEAL_KEY: key(), YUEHAO_HASH_KEY: key() };
  hospital = await openCompiledHospital(at('2026-11-22', '10:00'), STAFF, {
    ...{ messages: weChat(), sms: tencentSms(), department: '产科' },
    env: url => ({ ...keys, ...smsEnvironment(url, 'secret-of-a-test') }),
  });
  ({ stack } = hospital);
});
afterEach(async () => {
  for (const app of opened.splice(0)) {
    app.expectNoErrors();
    app.close();
  }
  await stack?.close();
});

async function open(account: string, path: string): Promise<App> {
  const app = await launch({
    path,
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
    subscriptions: { templates: [], settings: freshSettings(), granted: () => undefined },
  });
  opened.push(app);
  return app;
}

/** Sets the clock to a moment. The jobs run, and their messages are sent within a minute. */
async function itIs(date: string, time: string): Promise<void> {
  stack.clock.freeze(at(date, time));
  await stack.timers.fire('clock', 'everyFiveMinutes');
  stack.clock.freeze(stack.clock.now() + MINUTE);
  await stack.timers.fire('notices', 'everyMinute');
}

/** Adds the n-th invented patient to their own account, proven. */
async function added(account: string, n: number): Promise<string> {
  const { patient } = await hospital.ask(addPatient, person(n), account);
  await hospital.proveHoldings();
  return patient.patientId;
}

/** The kinds of notices for an account. */
const noticesTo = async (account: string) =>
  (await stack.store.find('notices', { filter: { account } })).docs.map(({ kind }) => kind);

async function booked(account: string, n: number, slot: number): Promise<string> {
  const patientId = await added(account, n);
  const wish = { requestId: `${account}-wish`, patientId, sessionId: SESSION, slot };
  return (await hospital.ask(book, wish, account)).appointment.appointmentId;
}

test('reminder, cannot come, a waiting patient gets the place, comes, is third, second, called, seen, and is offered the survey', async () => {
  const first = await booked('first', 1, 0);
  const second = await booked('second', 2, 0);
  const cannot = await booked('cannot', 3, 1);
  await hospital.ask(joinWaitingList, await filled(await added('waits', 4)), 'waits');

  await itIs(BEFORE, '09:00');
  expect(await noticesTo('cannot')).toContain('reminder');
  const asked = await open('cannot', `pages/appointment/index?appointmentId=${cannot}`);
  expect(asked.text()).toContain('明天能来看病吗？');
  await asked.tap('来不了');
  expect(asked.text()).toContain('号已经退回');
  const waiting = await open('waits', 'pages/appointments/index');
  expect(waiting.text()).toContain('产科');
  expect(waiting.text()).not.toContain('候补中');

  await itIs(VISIT, '08:05');
  const { docs } = await stack.store.find('appointments', {
    filter: { account: 'waits', live: true },
  });
  const own = String(docs[0]?._id);
  for (const appointmentId of [first, second, own])
    await hospital.ask(checkIn, { appointmentId }, 'nurse');
  const home = await open('waits', 'pages/home/index');
  expect(home.text()).toContain('前面还有 2 位');

  const doctor = await open('hu', `desk/queue/index?sessionId=${SESSION}`);
  await doctor.tap('叫下一位');
  expect((await open('waits', 'pages/home/index')).text()).toContain('前面还有 1 位');
  await doctor.tap('看完，叫下一位');
  expect((await open('waits', 'pages/home/index')).text()).toContain('下一位就是您');
  await doctor.tap('看完，叫下一位');
  expect((await open('waits', 'pages/home/index')).text()).toContain('叫到您了，请进');
  await doctor.tap('看完了');
  expect((await open('waits', 'pages/home/index')).text()).toContain('看完了，祝您早日康复');

  await itIs(VISIT, '19:00');
  expect((await open('waits', 'pages/home/index')).text()).toMatch(/有 1 次就诊请您评价/);
});

interface Full {
  _id: string;
  slots: object[];
}

/** Fills the session, so that another patient can only wait. */
async function filled(patientId: string) {
  const { docs } = await stack.store.find<Full>('sessions', { filter: { _id: SESSION } });
  const slots = docs[0]!.slots.map(slot => ({ ...slot, left: 0 }));
  await stack.store.update('sessions', {
    filter: { _id: SESSION },
    update: { $set: { left: 0, slots } },
    multi: false,
  });
  return { patientId, sessionId: SESSION };
}

test('without consent in WeChat, and with an undelivered SMS: on the call list', async () => {
  const { version, policy } = await hospital.ask(viewPolicy, {}, 'office');
  const asked = { version, policy: { ...policy, sms: { perDay: 10 } }, reason: '改发短信' };
  await hospital.ask(changePolicy, asked, 'office');
  await booked('unreached', 5, 0);
  const { name, phone } = person(5);
  stack.sms.lose(phone);
  await itIs(BEFORE, '09:00');
  await hospital.ask(stopSession, { sessionId: SESSION, reason: '医生生病' }, 'office');
  await itIs(BEFORE, '09:05');
  expect((await stack.sms.list(phone)).map(({ code }) => code)).toEqual(['Ok']);
  expect((await open('nurse', 'desk/calls/index')).text()).not.toContain(name);
  await itIs(BEFORE, '09:15');
  expect((await open('nurse', 'desk/calls/index')).text()).toContain(name);
});
