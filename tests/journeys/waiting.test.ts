import { addDays } from '../../domain/time/time';
import { moment } from './hospital';
import { openedForFile } from './opened';

const { hospital, phone } = openedForFile();

interface Full {
  _id: string;
  doctor: { id: string; name: string };
  date: string;
}

test('R12: a patient waiting for a full session gets the place that another returns', async () => {
  const [full] = await hospital().all('sessions', { left: 0 });
  const { _id: sessionId, doctor, date } = full as unknown as Full;
  await hospital().addPerson('waiter', 70);
  const { phone: w, ...waiter } = await phone('waiter');
  await w.open(`doctor?doctorId=${doctor.id}&date=${date}`);
  await w.tap('候补这次门诊');
  await w.sees('有人退号，就按先后顺序自动约上', '测试甲');
  await w.tap(/^给.*候补$/);
  await w.sees('测试甲 已在候补，排第 1 位');
  await w.tap('看我的预约');
  await w.sees('第 1 位');
  expect(await hospital().all('appointments', { account: 'waiter' })).toEqual([]);

  const [given] = await hospital().all('appointments', { sessionId, live: true });
  const { _id, account, start } = given as { _id: string; account: string; start: string };
  const { phone: other, appointment } = await phone(account);
  await other.open(`appointment?appointmentId=${_id}`);
  await appointment.cancel();
  expect(await other.answer('确定取消')).toContain('现在取消不记违约');
  await other.sees(/已于.*取消，号已经退回/);

  await w.open();
  await waiter.home.appointments();
  await w.sees('待就诊', new RegExp(doctor.name), start);
  await w.seesNot('第 1 位');
  const taken = await hospital().all('appointments', { sessionId, live: true, account: 'waiter' });
  expect(taken).toMatchObject([{ start, status: 'booked' }]);
  expect(await hospital().all('sessions', { _id: sessionId })).toMatchObject([{ left: 0 }]);
});

test('R13: the ticket asks the day before; the desk sees “来”, and “来不了” gives the place at once to the next waiting patient', async () => {
  const [full] = await hospital().all('sessions', { left: 0 });
  const { _id: sessionId, doctor, date } = full as unknown as Full;
  await hospital().addPerson('hopes', 71);
  const { phone: h } = await phone('hopes');
  await h.open(`doctor?doctorId=${doctor.id}&date=${date}`);
  await h.tap('候补这次门诊');
  await h.sees('有人退号，就按先后顺序自动约上');
  await h.tap(/^给.*候补$/);
  await h.sees(/已在候补，排第 1 位/);

  hospital().at(moment(addDays(date, -1), '09:05'));
  const [comes, cannot] = await hospital().all('appointments', { sessionId, live: true });
  const { phone: one } = await phone(comes!.account as string);
  await one.open(`appointment?appointmentId=${comes!._id}`);
  await one.sees('明天能来看病吗？', '今天 15:00 前退号不记违约');
  await one.tap('来');
  await one.sees('已经告诉医院：您会来');
  const { phone: desk } = await phone('demo-zhou-min');
  await desk.open(`/desk/booking/index?appointmentId=${comes!._id}`);
  await desk.sees('待就诊 · 会来');

  const { phone: other } = await phone(cannot!.account as string);
  await other.open(`appointment?appointmentId=${cannot!._id}`);
  await other.tap('来不了');
  await other.sees('已退号，谢谢您把号留给别人', /取消，号已经退回/);
  const taken = await hospital().all('appointments', { sessionId, live: true, account: 'hopes' });
  expect(taken).toMatchObject([{ start: cannot!.start, status: 'booked' }]);
});
