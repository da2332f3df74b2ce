import { defined } from '../../domain/defined';
import type { Stack } from '../../local';
import { agreeFirst } from './agreeFirst';
import { openCompiledHospital } from './hospital';
import { type App, type LaunchOptions, launch } from './runner';

type CodeOf = LaunchOptions['codeOf'];

/** Sunday 2026-11-22, 14:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T06:00:00Z');

let stack: Stack;
let app: App | undefined;

beforeAll(async () => {
  ({ stack } = await openCompiledHospital(NOW, {
    office: { name: '门诊办', roles: ['outpatientOffice'] },
  }));
});
afterEach(() => app?.close());
afterAll(() => stack?.close());

const open = async (account: string, codeOf?: CodeOf) => {
  app = await launch({
    ...defined({ codeOf }),
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
  });
  return app;
};

/** Takes a slot on the doctor’s page and confirms it; adds the patient if there is none. */
async function book(
  on: App,
  slot: string,
  patient?: { name: string; number: string; phone: string },
) {
  await on.tap(slot);
  expect(on.current().title).toBe('确认预约');
  if (patient) {
    await on.tap('添加就诊人');
    await agreeFirst(on);
    await on.type({ selector: 'input', at: 0 }, patient.name);
    await on.type({ selector: 'input', at: 1 }, patient.number);
    await on.type({ selector: 'input', at: 2 }, patient.phone);
    await on.tap('保存');
  }
  await on.tap({ role: 'button', name: /^给.*预约$/ });
  expect(on.text()).toContain('预约成功');
}

/** Books, cancels and books again: every build must pass this. */
async function journey(account: string, number: string, codeOf?: CodeOf) {
  const on = await open(account, codeOf);
  await on.tap('预约挂号');
  await on.tap('产科');
  await on.tap('胡长青');
  await book(on, '08:30–09:00', { name: '韩梅梅', number, phone: '13800138000' });
  expect(on.has('待就诊')).toBe(true);
  expect(on.text()).toMatch(/出示这个码\n[0-9A-Z]{6,}/);

  await on.tap('取消预约');
  expect(on.wx.modal?.confirmText).toBe('确定取消');
  await on.answer(false);
  expect(on.has('待就诊')).toBe(true);
  await on.tap('取消预约');
  await on.answer(true);
  expect(on.has('已取消')).toBe(true);

  await on.tap('重新预约');
  await book(on, '09:00–09:30');
  expect(on.has('待就诊')).toBe(true);
  on.expectNoErrors();
}

test('a patient is booked, cancelled and booked again in the compiled mini-program', async () => {
  await journey('anna', '11010519491231002X');
  await app!.back();
  expect(app!.warnings).toEqual([]);
});

test.each([
  ['its buttons are deaf', 'onPress:', 'onPres:', /Nothing takes a tap on (.|\n)*给韩梅梅预约/],
  ['it asks about no session', 'sessionId:', 'sessionid:', /请改好后再提交/],
  ['its booking carries no request id', 'named:', 'nameless:', /预约成功/],
])('a fault planted in the booking page makes it fail: %s', async (_, right, wrong, told) => {
  const plant: CodeOf = (path, built) => {
    if (path !== 'pages/confirm/index') return undefined;
    expect(built).toContain(right);
    return built.replaceAll(right, wrong);
  };
  await expect(journey('bert', '110105194912310038', plant)).rejects.toThrow(told);
});
