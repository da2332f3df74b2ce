import { recordConsents } from '../../types/notices/recordConsents';
import { templateOf } from '../../types/notices/templates';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { checkIn } from '../../types/visits/checkIn';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const DESK = 'demo-zhou-min';
const DOCTOR = 'demo-hu-changqing';
/** Tuesday morning of Hu Changqing. */
const VISIT = 'S-20261124-D001-am';
const reminder = templateOf('returnVisit');

/** An account’s delivered messages about return visits, the newest first. */
const reminders = async (account: string) =>
  (await hospital().stack.messages.list(account)).filter(
    ({ errcode, title }) => errcode === 0 && title === reminder.title,
  );

/** Reminders are written at nine and sent in the minutes after. */
const nineOn = async (date: string) => {
  await itIs(date, '09:00');
  await itIs(date, '09:06');
};

/** Creates a patient who came on Tuesday and allows messages of return visits. */
async function came(account: string, n: number, slot: number) {
  const appointment = await hospital().bookFor(account, n, VISIT, slot);
  await hospital().stack.messages.grant(account, reminder.id, 'always');
  const answers = [{ template: reminder.name, answer: 'always' as const }];
  await hospital().ask(recordConsents, { requestId: `${account}-consents`, answers }, account);
  await itIs('2026-11-24', '08:20');
  await hospital().ask(checkIn, { appointmentId: appointment.appointmentId }, DESK);
  return appointment;
}

test('R13: the doctor sets a date; reminded, tapped, booked, come; the log shows it', async () => {
  const { patient } = await came('comes-back', 70, 1);
  const { phone: d, ...doctor } = await phone(DOCTOR);
  await d.open('desk/lists');
  await d.tap(new RegExp(patient.name));
  await doctor.returns.soon('2 周');
  await d.sees(/12月8日 周二 胡长青这天上午、下午出门诊/);
  await doctor.returns.set();
  await d.sees('复诊日期定好了', '待预约');

  const { phone: p, ...on } = await phone('comes-back');
  await on.returns.open();
  await p.sees('12月8日 周二', patient.name, /12月1日 周二 08:00 开始预约/);
  await itIs('2026-12-04', '08:55');
  expect(await reminders('comes-back')).toEqual([]);
  await nineOn('2026-12-04');
  const [message, ...more] = await reminders('comes-back');
  expect(more).toEqual([]);

  await p.open(String(message?.page).replace('pages/', '').replace('/index', ''));
  await p.sees(`给 ${patient.name} 约复诊：12月8日 周二`);
  await on.doctor.choose('09:00');
  await p.sees('预约须知');
  expect((await on.confirm.chosen()).join(' ')).toMatch(new RegExp(`${patient.name}.*复诊`, 's'));
  await on.confirm.submit();
  await p.sees('预约成功');
  await on.returns.open();
  await p.sees('已预约', '已经约在 12月8日 周二');

  await nineOn('2026-12-07');
  expect(await reminders('comes-back')).toHaveLength(1);
  await itIs('2026-12-08', '08:40');
  const { due } = await hospital().ask(listOwnReturnVisits, {}, 'comes-back');
  await hospital().ask(checkIn, { appointmentId: due[0]!.booked!.appointmentId }, DESK);
  await on.returns.open();
  await p.sees('已复诊');

  await doctor.returns.openLog();
  await d.sees(patient.name);
  expect(await doctor.returns.figure('应复诊')).toBe(1);
  expect(await doctor.returns.figure('已来')).toBe(1);
  await itIs('2026-12-09', '00:05');
  expect(await hospital().all('followUps', { kind: 'returnMissed' })).toEqual([]);
});

test('R13: a date set by the desk and not booked: reminded twice, then a call is planned', async () => {
  const { appointmentId, patient } = await came('stays-away', 71, 2);
  const { phone: d, ...desk } = await phone(DESK);
  await d.open(`desk/booking?appointmentId=${appointmentId}`);
  await desk.returns.soon('1 周');
  await desk.returns.set();
  await d.sees('复诊日期定好了');
  await desk.returns.again();
  await desk.returns.soon('2 周');
  await desk.returns.set();
  await d.sees('12月8日 周二', '待预约');

  await nineOn('2026-12-04');
  await nineOn('2026-12-07');
  expect(await reminders('stays-away')).toHaveLength(2);
  const { phone: p } = await phone('stays-away');
  await p.open('home');
  await p.sees(`${patient.name} 明天 12月8日 周二 复诊，还没有预约`);
  await itIs('2026-12-09', '00:05');
  expect(await hospital().all('followUps', { kind: 'returnMissed' })).toMatchObject([
    { source: { kind: 'returnVisit', id: appointmentId }, by: 'followUpOffice', open: true },
  ]);
  await p.open('returns');
  await p.sees('到期未约');
});

test('R13: after a withdrawal with a reason nobody is reminded; closed days are refused with an alternative', async () => {
  const { appointmentId } = await came('need-not', 72, 3);
  const { phone: d, ...desk } = await phone(DESK);
  await d.open(`desk/returnDate?appointmentId=${appointmentId}`);
  await desk.returns.soon('1 个月');
  await desk.returns.set();
  await d.sees('待预约');
  await desk.returns.withdraw();
  await desk.booking.because('不用再来');
  await desk.returns.withdraw();
  await d.sees('已撤销，不再提醒', '多久以后来复诊？');
  await expect(
    hospital().ask(setReturnVisit, { appointmentId, date: '2026-12-06' }, DESK),
  ).rejects.toThrow(/RETURN_DATE_CLOSED.*12月7日/);
  expect((await hospital().ask(listOwnReturnVisits, {}, 'need-not')).past).toMatchObject([
    { state: 'withdrawn' },
  ]);
});
