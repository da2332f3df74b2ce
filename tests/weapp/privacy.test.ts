import type { Stack } from '../../local';
import { texts } from '../../texts';
import { listPatients } from '../../types/people/listPatients';
import { agreeFirst } from './agreeFirst';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

/** Sunday 2026-11-22, 14:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T06:00:00Z');
const ANNA = { name: '韩梅梅', number: '11010519491231002X', phone: '13800138000' };
/** A child of six. The county code was never issued. */
const CHILD = { name: '韩小宝', number: '429999202005015010', phone: '13800138000' };
const { ownData, privacy, patient: form } = texts.pages;

let hospital: CompiledHospital;
let stack: Stack;
let app: App | undefined;

beforeAll(async () => {
  hospital = await openCompiledHospital(NOW, {});
  ({ stack } = hospital);
});
afterEach(() => {
  app?.expectNoErrors();
  app?.close();
});
afterAll(() => stack?.close());

const open = async (account: string, page = 'patients') => {
  app = await launch({
    path: `pages/${page}/index`,
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
  });
  return app;
};
async function fill(on: App, { name, number, phone }: Partial<typeof ANNA>): Promise<void> {
  for (const [at, value] of [name, number, phone].entries())
    if (value !== undefined) await on.type({ selector: 'input', at }, value);
}
const agreed = async (account: string) => {
  const { docs } = await stack.store.find('agreements', { filter: { _id: account } });
  return Object.keys((docs[0]?.agreed as object | undefined) ?? {});
};

test('R25: from the notice to the closed account', async () => {
  let on = await open('anna');
  const goTo = async (page: string) => {
    on.expectNoErrors();
    on.close();
    on = await open('anna', page);
  };
  on.wx.askPrivacy();
  await on.tap('添加就诊人');
  await on.waitFor('谁看得到');
  await on.tap(privacy.agree);
  expect(on.text()).toContain(privacy.chooseFirst);
  expect(await agreed('anna')).toEqual([]);
  // The same button answers WeChat, which does not ask again at the form.
  await agreeFirst(on);
  await on.waitFor(form.askedByWeChat);
  expect(await agreed('anna')).toEqual(['identity', 'health']);
  await fill(on, ANNA);
  await on.tap(form.submit);
  await on.waitFor('未确认身份');

  await on.tap('添加就诊人');
  await fill(on, CHILD);
  await on.tap(form.submit);
  await on.waitFor('未满 14 岁的孩子，要由监护人先同意隐私说明');
  await on.tap(privacy.read);
  await on.tap({ role: 'switch', name: privacy.kinds.child.title });
  await on.tap(privacy.agree);
  await on.tap(form.submit);
  await on.waitFor(CHILD.name);
  expect(await agreed('anna')).toEqual(['identity', 'health', 'child']);

  await hospital.proveHoldings();
  await goTo('privacy');
  await on.waitFor(ownData.take.html);
  expect(on.text()).toContain(ownData.kinds.identity);
  await on.tap({ role: 'button', name: ownData.take.html, at: 0 });
  expect(on.text()).toContain('已下载：我的信息');
  expect(on.wx.calls.some(({ api }) => api === 'openDocument')).toBe(true);

  await goTo('patients');
  await on.waitFor(CHILD.name);
  await on.tap({ role: 'button', name: '移除', at: -1 });
  await on.answer(true);
  expect(on.has(CHILD.name)).toBe(false);
  await goTo('privacy');
  await on.tap({ role: 'button', name: ownData.close.button, at: -1 });
  await on.answer(true);
  expect((await hospital.ask(listPatients, {}, 'anna')).patients).toEqual([]);
  expect(await agreed('anna')).toEqual([]);
});

test('R25: a changed guideline of WeChat is asked about before the first personal data; after a refusal the phone is typed', async () => {
  const on = await open('bert');
  await on.tap('添加就诊人');
  await agreeFirst(on);
  await on.back();
  on.wx.askPrivacy();
  await on.tap('添加就诊人');
  await on.waitFor(privacy.asked.message);
  await on.tap(privacy.later);
  await on.waitFor(form.noGuideline);
  expect(on.text()).toContain(form.noGuidelineWayOn);
  await on.tap(form.guidelineAgain);
  await on.waitFor(privacy.asked.message);
  await on.tap(privacy.agree);
  await on.waitFor(form.askedByWeChat);
  expect(on.has(form.noGuideline)).toBe(false);
});

test('R23: the saving button brings WeChat’s phone, which proves at once and need not be typed', async () => {
  stack.accounts.set('son', { phone: { number: ANNA.phone, countryCode: '86' } });
  const first = await open('mother');
  await first.tap('添加就诊人');
  await agreeFirst(first);
  await fill(first, ANNA);
  await first.tap(form.submit);
  await first.waitFor('未确认身份');
  await hospital.proveHoldings();
  first.expectNoErrors();
  first.close();

  const on = await open('son');
  await on.tap('添加就诊人');
  await agreeFirst(on);
  await fill(on, { name: ANNA.name, number: ANNA.number });
  on.wx.answerPhoneNumber({ code: stack.accounts.code('phone', 'son') });
  await on.tap(form.submitByWeChat);
  await on.waitFor('谁能查看');
  expect(on.wx.toasts.at(-1)?.title).toBe(form.proven);
  expect((await hospital.ask(listPatients, {}, 'son')).patients).toMatchObject([
    { name: ANNA.name, proven: true, phoneMasked: '138****8000' },
  ]);
});
