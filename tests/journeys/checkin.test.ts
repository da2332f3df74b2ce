import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone, itIs } = openedForFile();
const DESK = 'demo-zhou-min';

/** Counts the taps from now on, as the page receives them. */
async function countTaps(phone: Phone): Promise<() => Promise<number>> {
  await phone.page.evaluate(() => {
    const counting = window as unknown as { taps: number };
    counting.taps = 0;
    addEventListener('click', ({ isTrusted }) => isTrusted && counting.taps++, true);
  });
  return () => phone.page.evaluate(() => (window as unknown as { taps: number }).taps);
}

test('R6: one tap after the scan checks a patient in; another day and a second time say so; undone with a reason', async () => {
  const today = await hospital().bookFor('comes', 60, 'S-20261124-D033-am', 1);
  const tomorrow = await hospital().bookFor('early', 61, 'S-20261125-D029-am', 1);
  await itIs('2026-11-24', '08:30');
  const { phone: d, ...desk } = await phone(DESK);
  const stored = async () =>
    (await hospital().all('appointments', { _id: today.appointmentId }))[0];

  await desk.today.open();
  await desk.today.scan('AAAAAAAAAA');
  await d.sees('没有找到这个预约码', /按姓名、电话、证件后四位查找/);
  await desk.today.scan(tomorrow.code);
  await d.sees(/这是 11月25日 周三 的预约，今天不能报到/, '请在就诊当天报到');
  expect(await d.button('确认报到').count()).toBe(0);

  await desk.booking.next(today.code);
  const taps = await countTaps(d);
  await desk.booking.checkIn();
  await d.sees('已报到', `报到好了。${today.number} 号，请到${today.room}外候诊`);
  expect(await taps()).toBe(1);
  expect(await stored()).toMatchObject({ status: 'arrived' });

  const { phone: p } = await phone('comes');
  await p.open('appointments');
  await p.sees('已报到');

  await desk.booking.next(today.code);
  await d.sees('已在 08:30 报到', '不用再报到');
  await desk.booking.undo();
  await desk.booking.undo();
  await d.sees('请写明原因，至少两个字');
  await desk.booking.because('报错了人');
  await desk.booking.undo();
  await d.sees('待就诊', '确认报到');
  expect(await stored()).toMatchObject({ status: 'booked' });
});
