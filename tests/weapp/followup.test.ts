import type { Stack } from '../../local';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import { importDischarges } from '../../types/discharges/importDischarges';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

const MONDAY = Date.parse('2026-11-23T09:00:00+08:00');
/** Patients of one ward, all discharged on 19 November. Their first round is due on Tuesday. */
const LIST = `住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归
ZY1,廖海燕,女,,19900003646,产科,顺产,2026-11-15,2026-11-19,治愈
ZY2,李小兰,女,,19900003647,产科,剖宫产,2026-11-14,2026-11-19,治愈
`;
const OFFICE = 'lin';

let stack: Stack;
let ask: CompiledHospital['ask'];
let app: App | undefined;
/** Whether the hospital can be reached. */
let online = true;

beforeAll(async () => {
  ({ stack, ask } = await openCompiledHospital(MONDAY, {
    [OFFICE]: { name: '林悦', roles: ['followUpOffice'] },
  }));
  const contentBase64 = Buffer.from(LIST).toString('base64');
  await ask(importDischarges, { fileName: 'list.csv', contentBase64 }, OFFICE);
});
afterEach(() => {
  online = true;
  app?.close();
});
afterAll(() => stack?.close());

/** Opens the mini-program at today’s calls. */
async function atWork(): Promise<App> {
  app = await launch({
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => {
      if (!online) throw new Error('request:fail');
      return (await stack.invoke(name, data, OFFICE)).result;
    },
  });
  await app.tap('随访中心');
  expect(app.current().title).toBe('今日随访');
  return app;
}

const firstRound = async (name: string) => {
  const { followUps } = await ask(listFollowUps, { query: name }, OFFICE);
  const { followUpId } = followUps.find(({ kind }) => kind === 'discharge1')!;
  return ask(viewFollowUp, { followUpId }, OFFICE);
};

test('R15: written text is kept when the telephone opens and the page is left, and recorded once', async () => {
  const on = await atWork();
  await on.tap('廖海燕');
  expect(on.current().title).toBe('随访电话');
  await on.tap('拨打 19900003646');
  expect(on.wx.calls.find(({ api }) => api === 'makePhoneCall')?.options).toMatchObject({
    phoneNumber: '19900003646',
  });
  await on.tap('已联系上');
  await on.tap('有不舒服');
  await on.type('#worry textarea', '肚子痛了两天');
  // The user leaves before the pause after which text is kept.
  await on.leave();
  await on.comeBack();
  expect((await firstRound('廖海燕')).draft?.record).toMatchObject({
    outcome: 'reached',
    answers: { lochia: '有不舒服' },
    worry: '肚子痛了两天',
  });
  await on.type('#note textarea', '晚上再打');
  await on.back();
  expect((await firstRound('廖海燕')).draft?.record.note).toBe('晚上再打');
  expect(on.has('有没写完的记录')).toBe(true);
  on.expectNoErrors();
  on.close();

  // The app was killed in between.
  const again = await atWork();
  await again.tap('廖海燕');
  expect(again.has(/没写完的记录（林悦）/)).toBe(true);
  expect(again.has('✓ 有不舒服')).toBe(true);
  await Promise.all([again.tap('记下：已联系上'), again.tap('记下：已联系上')]);
  expect(again.has('已记下，本次随访完成')).toBe(true);
  expect(again.has('咨询已交给产科的医生。')).toBe(true);
  const { round, draft } = await firstRound('廖海燕');
  expect(round).toMatchObject({ state: 'reached', worry: { worry: '肚子痛了两天' } });
  expect(round.attempts).toHaveLength(1);
  expect(draft).toBeUndefined();
  again.expectNoErrors();
});

test('R15: an unanswered call is repeated another day, and nothing is lost while the hospital is unreachable', async () => {
  const on = await atWork();
  await on.tap('李小兰');
  await on.tap('关机或无人接听');
  expect(on.has('改天再打')).toBe(true);
  online = false;
  await on.type('#note textarea', '响了很久');
  await on.advance(2_000);
  expect(on.has(/没存上/)).toBe(true);
  await on.tap('记下：关机或无人接听');
  expect(on.has('已记下，11月24日起再打')).toBe(false);
  online = true;
  await on.tap('记下：关机或无人接听');
  expect(on.has('已记下，11月24日起再打')).toBe(true);
  const { round, followUp } = await firstRound('李小兰');
  expect(round.attempts).toMatchObject([{ outcome: 'noAnswer', note: '响了很久', way: 'phone' }]);
  expect(followUp).toMatchObject({ state: 'retry', nextOn: '2026-11-24', tries: 1 });
  on.expectNoErrors();
});

test('a list from a chat is accepted, or its bad rows are named by line', async () => {
  const on = await atWork();
  await on.tap('导入出院患者');
  on.wx.answerFiles([{ name: '出院.csv', bytes: LIST.replace('2026-11-19,治愈', '昨天,治愈') }]);
  await on.tap('选择文件');
  expect(on.has('第 2 行')).toBe(true);
  on.wx.answerFiles([{ name: '出院.csv', bytes: LIST }]);
  await on.tap('换一个文件');
  await on.tap('导入');
  expect(on.has('没有变化')).toBe(true);
  on.expectNoErrors();
});
