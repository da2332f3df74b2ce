import { bookFor } from '../../types/booking/bookFor';
import { recordConsents } from '../../types/notices/recordConsents';
import { person } from './hospital';
import { type InHand, openedForFile } from './opened';

const { hospital, phone } = openedForFile();
const DESK = 'demo-zhou-min';
const SESSION = 'S-20261127-D029-am';

const live = () => hospital().all('appointments', { sessionId: SESSION, live: true });

/** Ten patients booked by WeChat and agreed to be told of changes, two by telephone. */
async function bookTwelve(): Promise<void> {
  for (let n = 0; n < 10; n++) {
    await hospital().bookFor(`booked-${n}`, 40 + n, SESSION, Math.floor(n / 4));
    const answers = [{ template: 'change' as const, answer: 'accept' as const }];
    await hospital().ask(recordConsents, { requestId: `consents-${n}`, answers }, `booked-${n}`);
  }
  for (const n of [50, 51]) {
    const wish = { requestId: `by-phone-${n}`, sessionId: SESSION, slot: 3, patient: person(n) };
    await hospital().ask(bookFor, { ...wish, channel: 'phone' }, DESK);
  }
}

/** The desk chooses the session, sees whom a stop concerns, thinks again, and stops it. */
async function stopIt({ phone: d, ...desk }: InHand): Promise<void> {
  await desk.today.open();
  await desk.today.stops();
  await desk.stop.day('11月27日');
  await desk.stop.session('徐家伟', '上午');
  await d.sees('办了以后会怎样');
  expect(await desk.stop.effect()).toEqual([
    '12 个预约受影响',
    '2 人收不到通知，要打电话',
    '0 人在候补',
  ]);
  await desk.stop.choose('停诊');
  await desk.stop.submit();
  await d.sees('请写明原因，至少两个字');
  await desk.stop.because('医生生病');
  await desk.stop.submit();
  expect(await d.answer('再想想')).toMatch(
    /12 个预约将由医院取消，不记违约，医院会通知患者；其中 2 人收不到，要打电话/,
  );
  expect(await live()).toHaveLength(12);
  await desk.stop.submit();
  await d.answer('确定办理');
  await d.sees('停诊已办好', '医院会通知 10 位患者', '2 位患者收不到通知');
}

/** Those whom no message reaches stand on the call list. */
async function callTheTwo({ phone: d, ...desk }: InHand): Promise<void> {
  await d.tap('去打电话');
  await desk.calls.open(2);
  expect((await desk.calls.names()).sort()).toEqual([person(50).name, person(51).name].sort());
  await d.sees(/停诊，预约已取消，不记违约。可以现在帮您改约/);
  await desk.calls.record('无人接听');
  await d.sees('已登记，没打通的再试 2 次后自动结束');
  await desk.calls.open(2);
}

test('R9: a session with 12 bookings is stopped: preview first, all are told, two by phone, one booked again', async () => {
  await bookTwelve();
  const desk = await phone(DESK);
  await stopIt(desk);
  expect(await live()).toEqual([]);
  const cancelled = await hospital().all('appointments', { sessionId: SESSION });
  expect(cancelled.map(each => [each.status, each.cancelledBy])).toEqual(
    Array(12).fill(['cancelled', 'hospital']),
  );
  expect(await hospital().all('strikes', {})).toEqual([]);
  await callTheTwo(desk);

  const { phone: p, ...on } = await phone('booked-7');
  await p.open();
  await p.sees(
    '医院停诊，已取消，不记违约',
    new RegExp(`${person(47).name}：.*11月27日 周五 08:30`),
  );
  await p.tap('改约其他时间');
  await p.sees('原来的医生');
  await p.tap(/^09:00/);
  await p.sees('预约须知', person(47).name);
  await on.confirm.submit();
  await p.sees('预约成功', '09:00');
  const [again, ...more] = await hospital().all('appointments', {
    account: 'booked-7',
    live: true,
  });
  expect(more).toEqual([]);
  expect(again).toMatchObject({ start: '09:00', department: { name: '口腔科' } });

  await p.open('stops');
  await p.sees(/11月27日 周五 上午/, '口腔科 · 徐家伟 主治医师', '停诊');
});
