import { readFileSync } from 'node:fs';
import { pageOf } from '../../cloudfunctions/modules/notices/words/page';
import { weChat } from '../../config/demo/messages';
import type { Stack } from '../../local';
import { listAppointments } from '../../types/appointments/listAppointments';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { importRoster } from '../../types/changes/importRoster';
import { addPatient } from '../../types/holding/addPatient';
import { templateNamed, templates } from '../../types/notices/templates';
import { viewConsents } from '../../types/notices/viewConsents';
import { setDefaultPatient } from '../../types/people/setDefaultPatient';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { checkIn } from '../../types/visits/checkIn';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, freshSettings, launch, type SubscriptionSettings } from './runner';

const moment = (date: string, time: string) => Date.parse(`${date}T${time}+08:00`);
/** Sunday; the visit on Tuesday; and Tuesday two weeks later, bookable until Monday 14:00. */
const BEFORE = '2026-11-22';
const VISIT = '2026-11-24';
const FIRST_REMINDER = '2026-12-04';
const LAST_DAY = '2026-12-07';
const RETURN = '2026-12-08';
const reminder = templateNamed('returnVisit');

let stack: Stack;
let proveHoldings: CompiledHospital['proveHoldings'];
let ask: CompiledHospital['ask'];
const opened: App[] = [];

beforeEach(async () => {
  ({ stack, ask, proveHoldings } = await openCompiledHospital(
    moment(BEFORE, '10:00'),
    {
      office: { name: '门诊办', roles: ['outpatientOffice'] },
      nurse: { name: '周敏', roles: ['desk'] },
      hu: { name: '胡长青', roles: ['doctor'], doctorId: 'D001' },
      lin: { name: '林悦', roles: ['followUpOffice'] },
    },
    { messages: weChat(), department: '产科' },
  ));
});
afterEach(async () => {
  for (const app of opened.splice(0)) app.close();
  await stack?.close();
});

/** Opens the mini-program on an account’s phone; `settings` are WeChat’s remembered choices. */
async function open(account: string, path: string, settings: SubscriptionSettings) {
  const app = await launch({
    path,
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
    subscriptions: {
      templates: [...templates],
      settings,
      granted: (id, consent) => stack.messages.grant(account, id, consent),
    },
  });
  opened.push(app);
  return app;
}

/** Sets the clock to a moment. The jobs run, and their messages are sent a little later. */
async function itIs(date: string, time: string): Promise<void> {
  stack.clock.freeze(moment(date, time));
  await stack.timers.fire('clock', 'everyFiveMinutes');
  stack.clock.freeze(stack.clock.now() + 61_000);
  await stack.timers.fire('notices', 'everyMinute');
}

/** Sets the clock to nine in the morning of these days. The jobs catch up on the days between. */
async function mornings(...dates: string[]): Promise<void> {
  for (const date of dates) await itIs(date, '09:00');
}

/** An account’s delivered messages about return visits, the newest first. */
const reminders = async (account: string) =>
  (await stack.messages.list(account)).filter(
    ({ errcode, title }) => errcode === 0 && title === reminder.title,
  );

/** The operations that the mini-program has called, in order. */
const operations = (on: App) =>
  on.wx.calls
    .filter(({ api }) => api === 'cloud.callFunction')
    .map(({ options }) => (options as { data: { operation: string } }).data.operation);

/** Books Tuesday morning with the doctor in the mini-program, and checks in. */
async function comes(account: string, name: string, number: string) {
  const settings = freshSettings();
  const document = { kind: 'residentIdentityCard' as const, number };
  await ask(addPatient, { name, phone: '13800138000', document }, account);
  await proveHoldings();
  const on = await open(account, `pages/doctor/index?doctorId=D001&date=${VISIT}`, settings);
  await on.tap('08:30–09:00');
  await on.tap({ role: 'button', name: /^给.*预约$/ });
  expect(on.text()).toContain('预约成功');
  on.expectNoErrors();
  on.close();
  const { appointments } = await ask(listAppointments, { when: 'coming' }, account);
  const { appointmentId } = appointments[0]!;
  await itIs(VISIT, '08:20');
  await ask(checkIn, { appointmentId }, 'nurse');
  return { appointmentId, settings };
}

/** On 我的复诊, the tap on the way to the slots asks for consent to reminders. */
async function allowsReminders(account: string, settings: SubscriptionSettings) {
  const on = await open(account, 'pages/returns/index', settings);
  expect(on.current().title).toBe('我的复诊');
  expect(on.text()).toContain('12月8日 周二');
  expect(on.text()).toContain('12月1日 周二 08:00 开始预约');
  on.wx.holdSubscribe();
  await Promise.all([on.tap('看医生的门诊'), on.tap('看医生的门诊')]);
  // The dialog is open. WeChat would have refused it after any wait.
  expect(on.wx.consentSheet?.titles).toContain(reminder.title);
  expect(on.current().route).toBe('pages/returns/index');
  on.wx.answerSubscribe('accept', { always: true });
  await on.settle();
  expect(on.wx.consentSheets).toHaveLength(1);
  expect(on.current().route).toBe('pages/doctor/index');
  expect(on.wx.calls.filter(({ api }) => api === 'navigateTo')).toHaveLength(1);
  const { templates: ledger } = await ask(viewConsents, {}, account);
  expect(ledger.find(({ name }) => name === 'returnVisit')).toMatchObject({ state: 'always' });
  on.expectNoErrors();
  on.close();
}

test('R13: visit, return date, reminder, tap, booked with two taps, and no second reminder', async () => {
  const { settings } = await comes('anna', '韩梅梅', '11010519491231002X');

  const doctor = await open('hu', 'desk/lists/index', freshSettings());
  await doctor.tap('韩梅梅');
  await doctor.tap('2 周');
  expect(doctor.text()).toContain('12月8日 周二 胡长青这天上午、下午出门诊');
  await doctor.tap('定这一天复诊');
  expect(doctor.text()).toContain('复诊日期定好了');
  doctor.expectNoErrors();
  doctor.close();
  await allowsReminders('anna', settings);

  await itIs(FIRST_REMINDER, '08:50');
  expect(await reminders('anna')).toEqual([]);
  await itIs(FIRST_REMINDER, '09:00');
  const [message, ...more] = await reminders('anna');
  expect(more).toEqual([]);

  // A tap on the message makes WeChat open its page.
  const on = await open('anna', String(message?.page), settings);
  expect(on.current().title).toBe('选择时段');
  expect(on.text()).toContain('给 韩梅梅 约复诊：12月8日 周二');
  await on.tap('09:00–09:30');
  expect(on.current().title).toBe('确认预约');
  await on.tap({ role: 'button', name: /^给.*预约$/ });
  expect(on.text()).toContain('预约成功');
  expect(operations(on).filter(operation => operation === 'book')).toHaveLength(1);
  on.expectNoErrors();
  on.close();
  const { due } = await ask(listOwnReturnVisits, {}, 'anna');
  expect(due).toMatchObject([{ date: RETURN, state: 'booked', booked: { date: RETURN } }]);

  await mornings('2026-12-05', LAST_DAY);
  await itIs(LAST_DAY, '13:00');
  expect(await reminders('anna')).toHaveLength(1);

  // The patient came, so nobody calls.
  await itIs(RETURN, '08:40');
  await ask(checkIn, { appointmentId: due[0]!.booked!.appointmentId }, 'nurse');
  const own = await open('anna', 'pages/returns/index', settings);
  expect(own.text()).toContain('已复诊');
  own.expectNoErrors();
  await itIs('2026-12-09', '00:05');
  const { docs } = await stack.store.find('followUps', { filter: { kind: 'returnMissed' } });
  expect(docs).toEqual([]);
});

test('R13: ignored: reminded twice, the date passes, and the follow-up office calls', async () => {
  const { appointmentId, settings } = await comes('bert', '李雷', '110105194912310046');

  const desk = await open(
    'nurse',
    `desk/booking/index?appointmentId=${appointmentId}`,
    freshSettings(),
  );
  await desk.tap('2 周');
  await desk.tap('定这一天复诊');
  expect(desk.text()).toContain('复诊日期定好了');
  desk.expectNoErrors();
  desk.close();
  await allowsReminders('bert', settings);

  await mornings('2026-11-25', FIRST_REMINDER);
  expect(await reminders('bert')).toHaveLength(1);
  await mornings('2026-12-05', LAST_DAY);
  const sent = await reminders('bert');
  expect(sent).toHaveLength(2);
  expect(sent[0]!.page).toBe(sent[1]!.page);
  const { docs: none } = await stack.store.find('followUps', { filter: { kind: 'returnMissed' } });
  expect(none).toEqual([]);

  await itIs('2026-12-09', '00:05');
  const late = await open('bert', String(sent[0]!.page), settings);
  expect(late.current().title).toBe('选择时段');
  late.expectNoErrors();
  const own = await open('bert', 'pages/returns/index', settings);
  expect(own.text()).toContain('到期未约');

  // The call is due from the next day on.
  await itIs('2026-12-10', '09:00');
  const office = await open('lin', 'followup/today/index', freshSettings());
  expect(office.current().title).toBe('今日随访');
  await office.tap(/未按期复诊 · 11月24日就诊/);
  expect(office.text()).toContain('应于 12月8日 周二 复诊，到期没有预约。');
  await office.tap('已联系上');
  await office.tap({ selector: '.bottom-bar .button' });
  expect(office.text()).toContain('已记下，本次随访完成');
  expect(operations(office)).toContain('recordFollowUp');
  office.expectNoErrors();
  const { followUps } = await ask(listFollowUps, { when: 'done' }, 'lin');
  expect(followUps).toMatchObject([{ name: '李雷', kind: 'returnMissed', state: 'reached' }]);
});

test('R13: after the doctor left, another one of the department may be booked', async () => {
  const { appointmentId, settings } = await comes('carl', '王小明', '110105194912310062');
  await ask(setReturnVisit, { appointmentId, date: RETURN }, 'nurse');
  const document = { kind: 'residentIdentityCard' as const, number: '11010519491231002X' };
  const other = { name: '韩梅梅', phone: '13800138000', document };
  const { patient } = await ask(addPatient, other, 'carl');
  await proveHoldings();
  await ask(setDefaultPatient, { patientId: patient.patientId }, 'carl');
  await itIs('2026-12-03', '09:00');
  const roster = readFileSync('config/demo/roster.csv', 'utf8');
  const without = roster.split('\n').filter(line => !line.includes('D001'));
  const contentBase64 = Buffer.from(without.join('\n')).toString('base64');
  // Her three weekly clinics end, with six of the created sessions. This is more than the import
  // allows without the typed number.
  await ask(importRoster, { fileName: 'roster.csv', contentBase64, typed: 6 }, 'office');

  const gone = { doctorId: 'D001', date: RETURN, returnVisitId: appointmentId };
  const on = await open('carl', pageOf('returnVisit', gone as never), settings);
  expect(on.text()).toContain('给 王小明 约复诊：12月8日 周二');
  await on.tap('看同科室其他医生');
  expect(on.current().route).toBe('pages/department/index');
  await on.tap({ selector: '.doctor-card-head', at: 0 });
  await on.tap({ selector: '.slot', at: 0 });
  await on.tap({ role: 'button', name: /^给.*预约$/ });
  expect(on.text()).toContain('预约成功');
  const { due } = await ask(listOwnReturnVisits, {}, 'carl');
  expect(due).toMatchObject([{ patient: { name: '王小明' }, state: 'booked' }]);
  on.expectNoErrors();
});
