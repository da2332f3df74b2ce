import { checkIn } from '../../types/visits/checkIn';
import { look } from './looks';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const DESK = 'demo-zhou-min';
const SESSION = 'S-20261124-D033-am';

test('R24: comes, is third, second, next, called, seen; in the evening the survey is offered', async () => {
  const visits = [];
  for (const [at, account] of ['q-one', 'q-two', 'q-three'].entries())
    visits.push(await hospital().bookFor(account, 90 + at, SESSION, 1 + at));
  const [first, second, third] = visits.map(({ number }) => number);
  await itIs('2026-11-24', '08:10');
  const { phone: p } = await phone('q-three');
  await p.open('home');
  await p.sees(/前来，最晚 10:00 前到导诊台报到/, '出示预约码');

  for (const { appointmentId } of visits) await hospital().ask(checkIn, { appointmentId }, DESK);
  await p.open('home');
  await p.sees('前面还有 2 位', '医生还没有开始叫号', /大约还要等 \d+ 分钟（估计）/);
  expect(await look(p, 'home while waiting')).toEqual([]);

  const { phone: d } = await phone(DESK);
  await d.open(`desk/queue?sessionId=${SESSION}`);
  await d.sees('在等 3 人');
  await d.tap('叫下一位');
  await d.sees('在等 2 人');
  expect(await look(d, 'desk queue')).toEqual([]);
  // The open page refreshes by itself.
  await p.sees('前面还有 1 位', `正在看 ${first} 号`);

  await d.tap('看完，叫下一位');
  await d.sees('在等 1 人', '看完 1 人');
  await p.open('appointments');
  await p.sees('下一位就是您', `正在看 ${second} 号`);
  await d.tap('撤回');
  await d.sees('在等 2 人');
  await d.tap('看完，叫下一位');
  await d.sees('在等 1 人');

  await d.tap('看完，叫下一位');
  await d.sees(`刚才：${third}号 测试丙 叫号`);
  const { appointmentId = '' } = visits[2] ?? {};
  await p.open(`appointment?appointmentId=${appointmentId}`);
  await p.sees(/叫到您了，请进/);
  await d.tap('看完了');
  await d.sees('没有人在等', '看完 3 人');
  await p.open('home');
  await p.sees('看完了，祝您早日康复');
  const [stored] = await hospital().all('appointments', { _id: appointmentId });
  expect(stored).toMatchObject({ status: 'fulfilled' });

  await itIs('2026-11-24', '19:00');
  await p.open('home');
  await p.sees(/有 1 次就诊请您评价/);
});
