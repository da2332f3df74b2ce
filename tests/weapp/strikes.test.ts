import type { Stack } from '../../local';
import { book } from '../../types/booking/book';
import { addPatient } from '../../types/holding/addPatient';
import { viewStrikes } from '../../types/strikes/viewStrikes';
import { listDepartments } from '../../types/timetable/listDepartments';
import { viewDepartment } from '../../types/timetable/viewDepartment';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { agreeFirst } from './agreeFirst';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

const moment = (date: string, time: string) => Date.parse(`${date}T${time}+08:00`);
const number = '11010519491231002X';

let stack: Stack;
let proveHoldings: CompiledHospital['proveHoldings'];
let ask: CompiledHospital['ask'];
let app: App | undefined;
let patientId: string;

const open = async (account: string) => {
  app = await launch({
    dist: 'dist/weapp',
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
  });
  return app;
};

/** Books the first free slot of some department's doctor on a date, for a patient who will not come. */
async function bookOn(date: string) {
  const { departments } = await ask(listDepartments, {}, 'anna');
  for (const { id } of departments) {
    const { doctors } = await ask(viewDepartment, { departmentId: id }, 'anna');
    const doctor = doctors.find(({ days }) =>
      days.some(day => day.date === date && day.state === 'open'),
    );
    if (!doctor) continue;
    const { sessions } = await ask(viewDoctor, { doctorId: doctor.id }, 'anna');
    const session = sessions.find(each => each.date === date && each.state === 'open')!;
    const { index: slot } = session.slots.find(({ left }) => left > 0)!;
    const wish = { requestId: `missed-${date}`, patientId, sessionId: session.sessionId, slot };
    return ask(book, wish, 'anna');
  }
  throw new Error(`Nobody can be booked on ${date}`);
}

/** Three visits that are booked and missed; the timer's jobs void them and record the strikes. */
beforeAll(async () => {
  ({ stack, ask, proveHoldings } = await openCompiledHospital(
    moment('2026-11-22', '14:00'),
    { office: { name: '门诊办', roles: ['outpatientOffice'] } },
    { department: '产科' },
  ));
  const document = { kind: 'residentIdentityCard' as const, number };
  const person = { name: '韩梅梅', phone: '13800138000', document };
  patientId = (await ask(addPatient, person, 'anna')).patient.patientId;
  await proveHoldings();
  for (const date of ['2026-11-24', '2026-11-25', '2026-11-26']) {
    stack.clock.freeze(moment(date, '09:00') - 2 * 86_400_000);
    await bookOn(date);
    stack.clock.freeze(moment(date, '18:00'));
    await stack.invoke('clock', {});
  }
  const { standing } = await ask(viewStrikes, { patientId }, 'anna');
  expect(standing).toMatchObject({ counting: 3, of: 3 });
});
afterEach(() => app?.close());
afterAll(() => stack?.close());

/** From home to the refused booking; the person is the account's only patient. */
async function tryToBook(on: App, add?: boolean) {
  await on.tap('预约挂号');
  await on.tap('产科');
  await on.tap('胡长青');
  await on.tap({ selector: '.slot', at: 0 });
  if (add) {
    await on.tap('添加就诊人');
    await agreeFirst(on);
    await on.type({ selector: 'input', at: 0 }, '韩梅梅');
    await on.type({ selector: 'input', at: 1 }, number);
    await on.type({ selector: 'input', at: 2 }, '13800138000');
    await on.tap('保存');
  }
  expect(on.current().title).toBe('确认预约');
  await on.tap({ role: 'button', name: /^给.*预约$/ });
}

test.each([
  ['the account that booked', 'anna', false],
  ['another account that adds the same person', 'bert', true],
])(
  'R8: a barred patient is refused with date and way on, and sees 3 of 3 once proven: %s',
  async (_, account, add) => {
    const on = await open(account);
    await tryToBook(on, add);
    expect(on.current().title).toBe('确认预约');
    expect(on.text()).toMatch(/2027年5月26日 \d\d:\d\d 前不能预约/);
    expect(on.text()).toContain('仍可以当天到医院现场挂号');

    await on.tap('看违约记录');
    expect(on.current().title).toBe('违约记录');
    if (add) {
      // R23: an account that knows name and number is told of the bar; it sees the strikes once its holding is proven.
      expect(on.text()).toContain('要先确认身份才能查看');
      expect(on.findAll('.mark')).toHaveLength(0);
      await proveHoldings();
      await on.tap('再试一次');
    }
    expect(on.text()).toMatch(/2027年5月26日 \d\d:\d\d 前不能预约/);
    expect(on.text()).toContain('当天到医院现场挂号看病');
    expect(on.text()).toMatch(/近一个月违约\s*3\s*\/ 3/);
    expect(on.findAll('.mark-struck')).toHaveLength(3);
    expect(on.findAll('.mark')).toHaveLength(3);
    expect(on.findAll({ text: '计入', exact: true })).toHaveLength(3);
    expect(on.text()).toContain('请登记台撤销');
    on.expectNoErrors();
  },
);

test('R7: a patient without strikes sees 0 of 3', async () => {
  const document = { kind: 'residentIdentityCard' as const, number: '110105194912310038' };
  await ask(addPatient, { name: '李雷', phone: '13800138001', document }, 'carl');
  await proveHoldings();
  const on = await open('carl');
  await on.switchTab('pages/me/index');
  await on.tap('违约记录');
  expect(on.text()).toMatch(/近一个月违约\s*0\s*\/ 3/);
  expect(on.findAll('.mark-struck')).toHaveLength(0);
  expect(on.findAll('.mark')).toHaveLength(3);
  expect(on.text()).toContain('没有违约记录');
  on.expectNoErrors();
});
