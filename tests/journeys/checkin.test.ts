import { listPatients } from '../../types/people/listPatients';
import { person } from './hospital';
import { look } from './looks';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const DESK = 'demo-zhou-min';

test('R6: one tap after the scan checks a patient in; another day and a repeat are reported; undone with a reason', async () => {
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
  const taps = await d.countTaps();
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

test('R23: checking in proves the booking WeChat account only if the desk confirms the document', async () => {
  const session = 'S-20261124-D033-am';
  const [unsaid, said, typed] = await Promise.all(
    ['unsaid', 'said', 'typed'].map((account, at) =>
      hospital().bookAsStranger(account, 62 + at, session, 2 + at),
    ),
  );
  const own = await hospital().bookFor('own', 65, session, 5);
  const isProven = async (account: string) =>
    (await hospital().ask(listPatients, {}, account)).patients[0]?.proven;
  await itIs('2026-11-24', '08:30');
  const { phone: d, ...desk } = await phone(DESK);
  await desk.today.open();

  await desk.today.scan(unsaid!.code);
  await d.sees('测试丙', '未确认');
  await desk.booking.checkIn();
  await d.sees('已报到');
  expect(await desk.booking.saysSeen()).toBeUndefined();
  expect(await isProven('unsaid')).toBe(false);

  await desk.booking.next(said!.code);
  await d.sees('测试丁', '未确认');
  await desk.booking.saySeen();
  await d.sees('已确认');
  expect(await look(d, 'desk booking, the document is seen')).toEqual([]);
  await desk.booking.checkIn();
  await d.sees('已报到');
  expect(await isProven('said')).toBe(true);

  await desk.booking.next(typed!.code);
  await d.sees('测试戊');
  expect(await desk.booking.saysSeen()).toBe(false);
  await desk.booking.read(person(64).document.number);
  await d.sees('已确认');
  await desk.booking.checkIn();
  await d.sees('已报到');
  expect(await isProven('typed')).toBe(true);

  // Nothing is asked where the account is already proven.
  await desk.booking.next(own.code);
  await d.sees('测试己', '核对证件');
  expect(await desk.booking.saysSeen()).toBeUndefined();
});
