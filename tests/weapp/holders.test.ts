import type { Stack } from '../../local';
import { listPatients } from '../../types/people/listPatients';
import { agreeFirst } from './agreeFirst';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

/** Sunday 2026-11-22, 14:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T06:00:00Z');
const MOTHER = { name: '韩梅梅', number: '11010519491231002X', phone: '13800138000' };

let hospital: CompiledHospital;
let stack: Stack;
let app: App | undefined;

beforeAll(async () => {
  hospital = await openCompiledHospital(NOW, {});
  ({ stack } = hospital);
});
afterEach(() => app?.close());
afterAll(() => stack?.close());

const open = async (account: string) => {
  app = await launch({
    path: 'pages/patients/index',
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
  });
  return app;
};

/** Adds the mother by her papers, from 就诊人. */
async function add(on: App): Promise<void> {
  await on.tap('添加就诊人');
  await agreeFirst(on);
  await on.type({ selector: 'input', at: 0 }, MOTHER.name);
  await on.type({ selector: 'input', at: 1 }, MOTHER.number);
  await on.type({ selector: 'input', at: 2 }, MOTHER.phone);
  await on.tap('保存');
  await on.waitFor('未确认身份');
}

test('R23: a new holder is unproven, until WeChat’s phone or the holder’s confirmation proves it', async () => {
  const mother = await open('mother');
  await add(mother);
  await hospital.proveHoldings();
  mother.expectNoErrors();
  mother.close();

  // A daughter’s WeChat has the mother’s phone.
  stack.accounts.set('daughter', { phone: { number: MOTHER.phone, countryCode: '86' } });
  const daughter = await open('daughter');
  await add(daughter);
  await daughter.tap('确认身份');
  await daughter.waitFor('用微信手机号确认');
  expect(daughter.text()).toContain('只能看到自己约的号');
  // She refuses WeChat’s own question first, then agrees.
  await daughter.tap('用微信手机号确认');
  expect(daughter.has('您没有授权')).toBe(true);
  daughter.wx.answerPhoneNumber({ code: stack.accounts.code('phone', 'daughter') });
  await daughter.tap('用微信手机号确认');
  await daughter.waitFor('手机号确认');
  expect(daughter.text()).toContain('可以看到全部预约、评价、意见和违约记录');
  expect(daughter.has('用微信手机号确认')).toBe(false);
  daughter.expectNoErrors();
  daughter.close();

  // The mother removes a neighbour without that phone.
  const neighbour = await open('neighbour');
  await add(neighbour);
  neighbour.close();
  const again = await open('mother');
  await again.tap('谁能查看');
  await again.waitFor('是家人，同意');
  await again.tap({ role: 'button', name: '移除', at: -1 });
  await again.answer(true);
  expect(again.has('是家人，同意')).toBe(false);
  again.expectNoErrors();
  expect((await hospital.ask(listPatients, {}, 'neighbour')).patients).toEqual([]);
  expect((await hospital.ask(listPatients, {}, 'daughter')).patients).toMatchObject([
    { name: MOTHER.name, proven: true },
  ]);
});
