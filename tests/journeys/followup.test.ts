import { readFileSync } from 'node:fs';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import { importDischarges } from '../../types/discharges/importDischarges';
import { listDischarged } from '../../types/discharges/listDischarged';
import { viewFigures } from '../../types/figures/viewFigures';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const OFFICE = 'demo-lin-yue';
const LIST = 'tests/data/discharges.csv';
const MORNING = '09:00';

/** Imports a discharged patient of one test, who is not on the list. */
async function discharged(patient: string): Promise<void> {
  const [header] = readFileSync(LIST, 'utf8').split('\n');
  const contentBase64 = Buffer.from(`${header}\n${patient}\n`).toString('base64');
  await hospital().ask(importDischarges, { fileName: 'one.csv', contentBase64 }, OFFICE);
}

/** The first round of a stay. */
async function firstRound(stay: string) {
  const { discharged: found } = await hospital().ask(listDischarged, { query: stay }, OFFICE);
  const { followUpId } = found[0]!.rounds.find(({ kind }) => kind === 'discharge1')!;
  const { round } = await hospital().ask(viewFollowUp, { followUpId }, OFFICE);
  return { ...round, followUpId };
}

test('R15: the discharge list is imported once; bad rows are named and may be skipped', async () => {
  const { phone: p, followUp } = await phone(OFFICE);
  await p.open('me');
  await p.tap(/^随访中心/);
  const counted = async () => (await followUp.counts()).全部 ?? 0;
  const before = await counted();
  const stays = () => hospital().all('discharges', {});
  const known = (await stays()).length;
  await p.tap(/^导入出院患者/);

  // The demonstration has recently discharged patients, without these three.
  const lines = readFileSync(LIST, 'utf8').split('\n');
  const bad = [...lines.slice(0, 3), lines[4]?.replace('19900003646', '1990000')].join('\n');
  await followUp.choose({ name: '出院.csv', mimeType: 'text/csv', buffer: Buffer.from(bad) });
  await p.sees('有 1 处要改', '第 4 行', '联系电话');
  expect(await stays()).toHaveLength(known);
  await p.tap('跳过这些行，导入其余 2 行');
  await p.answer('先去改表');
  expect(await stays()).toHaveLength(known);
  await p.tap('跳过这些行，导入其余 2 行');
  await p.answer('跳过导入');
  await p.sees('名单已导入', '跳过了 1 处');
  expect(await stays()).toHaveLength(known + 2);

  await followUp.choose(LIST);
  await p.sees('导入后会这样，现在还没有改动', /^前 5 行读出来是这样$/);
  expect(await stays()).toHaveLength(known + 2);
  await followUp.import();
  await p.sees('名单已导入', /^240 位患者，新排了 \d+ 次随访$/, '其中去世（只存档）');
  const planned = await hospital().all('followUps', {});
  await followUp.choose(LIST);
  await followUp.import();
  await p.sees('没有变化', '240 位患者都已经在档案里。');
  expect(await hospital().all('followUps', {})).toHaveLength(planned.length);

  const dead = (await stays()).filter(each => each.dead);
  expect(dead).toHaveLength(1);
  expect(planned.filter(({ dischargeId }) => dischargeId === dead[0]?._id)).toEqual([]);
  await p.tap('去今日随访');
  expect(await counted()).toBeGreaterThan(before + 100);
});

test('R15: call after call: one caller at a time has a patient, the next opens by itself, and the last is undone', async () => {
  const { phone: p, followUp } = await phone(OFFICE);
  await followUp.open();
  await p.tap(/^开始：/);
  await p.sees('联系结果');
  const name = await followUp.whom();
  // Two of the patients may have the same name.
  const shownId = () => new URLSearchParams(p.page.url().split('?').at(-1)).get('followUpId') ?? '';
  const followUpId = shownId();
  const { phone: other } = await phone('demo-zhou-min');
  await other.open(`followup/call?followUpId=${followUpId}`);
  await other.sees('林悦正在打这个电话');

  await followUp.outcome('占线');
  await p.sees(`${name}：已记下，11月24日起再打`, '请先选联系结果');
  expect(shownId()).not.toBe(followUpId);
  await p.tap('撤回，重新记');
  await p.sees('接着刚才没写完的记录', '记下：占线');
  expect(shownId()).toBe(followUpId);
  expect(await followUp.whom()).toBe(name);
  const { round } = await hospital().ask(viewFollowUp, { followUpId }, OFFICE);
  expect(round.attempts).toEqual([]);
});

test('R15: a wrong number is tried again with the new one; the next call is one tap away', async () => {
  await discharged(
    'ZY2700001,测试甲,男,,19900001358,血液内分泌科,2型糖尿病,2026-11-18,2026-11-20,好转',
  );
  const { phone: p, followUp } = await phone(OFFICE);
  await followUp.file('ZY2700001');
  await followUp.toCall();
  await p.sees(
    '测试甲',
    '血液内分泌科 · 出院第一次 · 11月20日出院',
    '2型糖尿病',
    '拨打 19900001358',
  );
  await followUp.choice('号码不对');
  await followUp.write('问到的新号码', '1390000');
  await followUp.record();
  await p.sees(/电话号码不对/);
  await followUp.write('问到的新号码', '13900001111');
  await followUp.record();
  await p.sees('已记下，11月24日起再打', '号码不对', '下一个');
  const before = await p.page.url();
  await p.tap(/^下一个：/);
  await p.sees('请先选联系结果');
  expect(p.page.url()).not.toBe(before);

  await itIs('2026-11-24', MORNING);
  await followUp.file('ZY2700001');
  await p.sees('待重拨');
  await followUp.toCall();
  await p.sees('拨打 13900001111', '这次随访已试过');
  await p.seesNot(/19900001358/);
});

test('R15: nobody answers on three days, then it is closed with that reason', async () => {
  await discharged(
    'ZY2700002,测试乙,男,,19900004813,消化内科,消化性溃疡,2026-11-08,2026-11-18,好转',
  );
  const { phone: p, followUp } = await phone(OFFICE);
  const stay = 'ZY2700002';
  const call = async (day: string, outcome: string, said: string) => {
    await itIs(day, MORNING);
    await followUp.file(stay);
    await followUp.toCall();
    await followUp.outcome(outcome);
    await p.sees(said);
  };
  await call('2026-11-23', '关机或无人接听', '已记下，11月24日起再打');
  // A second attempt on the same day does not count as another day.
  await call('2026-11-23', '占线', '已记下，11月24日起再打');
  await call('2026-11-24', '关机或无人接听', '已记下，11月25日起再打');
  await call('2026-11-25', '关机或无人接听', '已记下，随访结束：关机或无人接听');
  expect(await firstRound(stay)).toMatchObject({ state: 'closed', closedBecause: 'noAnswer' });
  await followUp.file(stay);
  await p.sees('病区护士 · 关机或无人接听');
});

test('R15: reached: kept during writing and the telephone call; a worry goes to the doctor, a complaint becomes a case', async () => {
  await discharged('ZY2700003,测试丙,女,,19900003646,产科,顺产,2026-11-02,2026-11-13,好转');
  await itIs('2026-11-25', '10:00');
  const { phone: p, followUp } = await phone(OFFICE);
  await followUp.file('ZY2700003');
  await followUp.toCall();
  await followUp.reached();
  await p.sees('本次随访完成', '问一问');
  await followUp.choice('不如出院时');
  await p.sees(/这要请医生看/, '交给医生');
  await followUp.write('患者的原话', '伤口疼了三天，有点红');
  await p.sees(/^已保存 10:00/);

  // The work is continued on another phone.
  const { phone: other, followUp: on } = await phone(OFFICE);
  await on.open();
  await on.search('测试丙');
  await other.sees('有没写完的记录');
  await on.file('ZY2700003');
  await on.toCall();
  await other.sees(/接着 .* 没写完的记录（林悦）/);
  expect(await on.isChosen('不如出院时')).toBe(true);
  await on.choice('不满意');
  await other.sees('转为意见或投诉');
  await on.choice('收费');
  await on.record();
  await other.sees('请写几个字，或取消“转为意见”');
  await on.write('患者怎么说', '押金退得太慢');
  await on.write('备注', '女儿接的电话');

  // The answer is lost, but no text is.
  await other.loseNetwork();
  await on.record();
  await other.sees(/网络/);
  await other.findNetwork();
  expect(await on.written('备注')).toBe('女儿接的电话');
  await on.record();
  await other.sees(
    '已记下，本次随访完成',
    '咨询已交给产科的医生。',
    '意见已登记，会按期答复患者。',
  );

  const { state, attempts, worry } = await firstRound('ZY2700003');
  expect(state).toBe('reached');
  expect(attempts).toHaveLength(1);
  expect(attempts[0]).toMatchObject({ outcome: 'reached', satisfaction: 'dissatisfied' });
  expect(worry?.worry).toBe('伤口疼了三天，有点红');
  const cases = await hospital().all('cases', {});
  expect(cases).toHaveLength(1);
  expect(cases[0]).toMatchObject({ kind: 'fees' });

  await on.file('ZY2700003');
  await other.sees('已随访', '女儿接的电话', /不如出院时/, '等待产科的医生答复', '意见和投诉');
});

test('R15: a patient sent by another unit is recorded by hand and called as that unit asks', async () => {
  await itIs('2026-11-25', '11:00');
  const { phone: p, followUp } = await phone(OFFICE);
  await followUp.open();
  await p.tap(/^登记随访/);
  await p.tap(/^登记$/);
  await p.sees('请填写姓名', '请填写电话号码', '请选科室', '请写单位名称');
  await followUp.write('姓名', '测试庚');
  await followUp.write('联系电话', '19900005550');
  await followUp.pick('科室', '产科');
  await followUp.write('哪个单位转来', '城关镇卫生院');
  await followUp.date('最晚哪天完成', '2026-11-26');
  await followUp.write('要问什么', '血压稳不稳');
  await p.tap(/^登记$/);
  await p.sees('测试庚的随访已登记，11月26日前完成');
  await p.tap('现在就打');
  await p.sees('城关镇卫生院要求问', '血压稳不稳');
  await followUp.choice('已去世');
  await followUp.record();
  expect(await p.answer('再核对')).toContain('测试庚的随访会全部结束');
  await followUp.record();
  await p.answer('确认登记');
  await p.sees('已记下，随访结束：已去世');
});

test('R18: the results of the calls are in the month’s figures, by result, down to the record', async () => {
  await discharged(
    'ZY2700004,测试丁,男,,19900005551,消化内科,消化性溃疡,2026-11-08,2026-11-18,好转',
  );
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
    await itIs(day, MORNING);
    const { followUpId } = await firstRound('ZY2700004');
    const called = { requestId: `called-${day}`, followUpId };
    await hospital().ask(recordFollowUp, { ...called, record: { outcome: 'noAnswer' } }, OFFICE);
  }
  await itIs('2026-11-25', '20:00');
  const { hospital: sums } = await hospital().ask(viewFigures, { from: '2026-11' }, OFFICE);
  const stays = await hospital().all('discharges', { dead: { $ne: true } });
  const followUps = await hospital().all('followUps', {});
  const counted = (state: string, why?: string) =>
    followUps.filter(each => each.state === state && (!why || each.closedBecause === why)).length;
  expect(counted('closed', 'noAnswer')).toBeGreaterThan(0);
  expect(sums).toMatchObject({
    discharged: stays.length,
    reached: counted('reached'),
    failed: counted('closed'),
    failed_noAnswer: counted('closed', 'noAnswer'),
  });

  const { phone: p, followUp } = await phone(OFFICE);
  await followUp.open();
  await p.tap(/^指标统计/);
  // The page opens on the last completed month.
  await p.tap('看2026年11月');
  await p.tap(/^关机或无人接听/);
  await p.sees('出院第一次', '关机或无人接听');
});
