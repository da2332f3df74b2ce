import { readFileSync } from 'node:fs';
import { defined } from '../../domain/defined';
import type { Stack } from '../../local';
import type { AppointmentView } from '../../types/booking/appointment';
import { book } from '../../types/booking/book';
import { addPatient } from '../../types/holding/addPatient';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

/** Sunday 2026-11-22, 10:00 in Shanghai, when Tuesday can be booked. */
const SUNDAY = Date.parse('2026-11-22T10:00:00+08:00');
const TUESDAY = Date.parse('2026-11-24T08:10:00+08:00');

let stack: Stack;
let ask: CompiledHospital['ask'];
let app: App | undefined;

beforeAll(async () => {
  ({ stack, ask } = await openCompiledHospital(SUNDAY, {
    office: { name: '门诊办', roles: ['outpatientOffice'] },
    nurse: { name: '周敏', roles: ['desk'] },
  }));
});
beforeEach(() => stack.clock.freeze(SUNDAY));
afterEach(() => app?.close());
afterAll(() => stack?.close());

const open = async (
  account: string,
  path?: string,
  wx?: NonNullable<Parameters<typeof launch>[0]>['wx'],
) => {
  app = await launch({
    ...defined({ path: path || undefined, wx }),
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
  });
  return app;
};

/** Books for a patient on Tuesday morning. They show its code on the day. */
async function booked(account: string, name: string, number: string): Promise<AppointmentView> {
  const document = { kind: 'residentIdentityCard' as const, number };
  const { patient } = await ask(addPatient, { name, phone: '13800138000', document }, account);
  const { sessions } = await ask(viewDoctor, { doctorId: 'D001' }, account);
  const session = sessions.find(({ date, state }) => date === '2026-11-24' && state === 'open');
  const slot = session!.slots.find(({ left }) => left > 0)!.index;
  const wish = { requestId: `${account}-wish-1`, patientId: patient.patientId, slot };
  const made = await ask(book, { ...wish, sessionId: session!.sessionId }, account);
  return made.appointment;
}

/** Opens the desk on Tuesday morning. */
async function atTheDesk(): Promise<App> {
  stack.clock.freeze(TUESDAY);
  const on = await open('nurse');
  await on.tap('导诊台');
  expect(on.current().title).toBe('导诊台');
  return on;
}

test('R6: one tap after the scan checks a patient in, in the compiled mini-program', async () => {
  const { code, appointmentId, room } = await booked('anna', '韩梅梅', '11010519491231002X');
  const on = await atTheDesk();
  on.wx.answerScan(code);
  await on.tap('扫码报到');
  expect(on.current().title).toBe('预约与报到');
  expect(on.text()).toContain('韩梅梅');
  expect(on.has('待就诊')).toBe(true);

  await on.tap('确认报到');
  expect(on.has('已报到')).toBe(true);
  expect(on.text()).toContain(room);
  const { docs } = await stack.store.find('appointments', { filter: { _id: appointmentId } });
  expect(docs[0]).toMatchObject({ status: 'arrived', arrivedAt: TUESDAY });

  // The same code again changes nothing, and shows the time of the check-in.
  on.wx.answerScan(code);
  await on.tap('扫下一位');
  expect(on.text()).toContain('已在 08:10 报到');
  expect(on.has('确认报到')).toBe(false);
  on.expectNoErrors();
});

test('R10: the message about a day’s list opens the list of that day', async () => {
  const { number } = await booked('list', '李列', '110105199003070017');
  const on = await open('nurse', 'desk/lists/index?date=2026-11-24');
  expect(on.current().title).toBe('就诊名单');
  expect(on.text()).toContain('李列');
  expect(on.text()).toContain(`${number} 号`);
  on.expectNoErrors();
});

test('R6: a camera or file refused by WeChat is reported with a remedy', async () => {
  stack.clock.freeze(TUESDAY);
  const refuse = (errMsg: string, errno: number) => async () => {
    throw Object.assign(new Error(errMsg), { errMsg, errno });
  };
  const wx = {
    scanCode: refuse('scanCode:fail auth deny', 103),
    chooseMessageFile: refuse('chooseMessageFile:fail privacy permission is not authorized', 104),
  };
  const on = await open('office', 'desk/today/index', wx);
  await on.tap('扫码报到');
  expect(on.text()).toContain('微信没有打开摄像头');
  await on.tap('排班导入');
  await on.tap('选择文件');
  expect(on.text()).toContain('微信没有把文件交给小程序');
  await on.tap('看隐私说明和同意');
  expect(on.current().title).toBe('隐私说明');
  on.expectNoErrors();
});

test.each([
  ['no booking is named', 'desk/booking/index'],
  ['a day is none', 'desk/lists/index?date=2026-02-30'],
  ['a slot is none', 'pages/confirm/index?sessionId=S-1&slot=first'],
])('an address where %s shows that there is no such record', async (_, path) => {
  const on = await open('nurse', path);
  expect(on.text()).toContain('没有找到这个页面');
  await on.tap('返回');
  expect(on.current().route).toBe('pages/home/index');
  on.expectNoErrors();
});

test('R6: another patient’s document checks nobody in, and the difference is marked', async () => {
  const { code, appointmentId } = await booked('bert', '李雷', '110105194912310038');
  const on = await atTheDesk();
  on.wx.answerScan(code);
  await on.tap('扫码报到');
  await on.type({ selector: 'input', at: 0 }, '110105194912310046');
  expect(on.text()).toContain('有 2 位不一致');
  await on.tap('确认报到');
  expect(on.text()).toContain('证件与预约的不一致');
  const { docs } = await stack.store.find('appointments', { filter: { _id: appointmentId } });
  expect(docs[0]).toMatchObject({ status: 'booked' });
  on.expectNoErrors();
});

test('an unknown code and a cancelled scan leave a way on', async () => {
  const on = await atTheDesk();
  await on.tap('扫码报到');
  expect(on.current().title).toBe('导诊台');
  on.wx.answerScan('0000000000');
  await on.tap('扫码报到');
  expect(on.text()).toContain('没有找到这个预约码');
  on.expectNoErrors();
});

test('R10: the day’s list is saved on the phone as a spreadsheet and opened', async () => {
  await booked('carl', '王小明', '110105194912310054');
  const on = await atTheDesk();
  await on.tap('就诊名单');
  expect(on.text()).toContain('王小明');
  await on.tap('导出表格');
  expect(on.text()).toContain('已保存：');
  const opened = on.wx.calls.find(({ api }) => api === 'openDocument');
  expect(opened?.options).toMatchObject({ fileType: 'xlsx', showMenu: true });
  expect(on.has('打印')).toBe(false);
  on.expectNoErrors();
});

test('R2: a roster from a chat is accepted, or its bad rows are named by line', async () => {
  const on = await open('office');
  await on.tap('导诊台');
  await on.tap('排班导入');
  await on.tap('选择文件');
  expect(on.text()).toContain('没有选到文件');

  const good = readFileSync('config/demo/roster.csv', 'utf8');
  const bad = good.replace(/周一/, '周八');
  on.wx.answerFiles([{ name: '排班.csv', bytes: bad }]);
  await on.tap('选择文件');
  expect(on.text()).toMatch(/第 \d+ 行\n星期“周八”不对/);
  await on.tap('不改了');

  const moved = good.replace(/(D001,.*周二,上午,30,2,)[^\n]*/, '$19楼01诊室');
  on.wx.answerFiles([{ name: '排班.csv', bytes: moved }]);
  await on.tap('选择文件');
  expect(on.text()).toMatch(/周二上午 产科 胡长青/);
  expect(on.text()).toContain('1楼01诊室 → 9楼01诊室');
  await on.tap('排班调整');
  await on.tap('照这样改');
  expect(on.text()).toContain('已经改好');
  on.expectNoErrors();
});
