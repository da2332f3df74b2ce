import { readFileSync } from 'node:fs';
import { bookFor } from '../../types/booking/bookFor';
import { recordConsents } from '../../types/notices/recordConsents';
import { MONDAY, person } from './hospital';
import { openedForFile } from './opened';

const { hospital, phone } = openedForFile();
const DESK = 'demo-zhou-min';
const OFFICE = 'demo-wu-jianguo';
const SESSION = 'S-20261127-D029-am';

test('R2a: a doctor falls ill: 12 booked, 3 unreachable; away three days; restored with the promised numbers', async () => {
  for (let n = 0; n < 9; n++) {
    await hospital().bookFor(`booked-${n}`, 40 + n, SESSION, Math.floor(n / 4));
    const answers = [{ template: 'change' as const, answer: 'accept' as const }];
    await hospital().ask(recordConsents, { requestId: `consents-${n}`, answers }, `booked-${n}`);
  }
  for (const n of [50, 51, 52]) {
    const wish = { requestId: `by-phone-${n}`, sessionId: SESSION, slot: 3, patient: person(n) };
    await hospital().ask(bookFor, { ...wish, channel: 'phone' }, DESK);
  }
  const told = await hospital().all('appointments', { sessionId: SESSION });

  const { phone: o, ...office } = await phone(OFFICE);
  await office.today.open();
  await o.tap('门诊安排');
  await o.sees('上周', '11月29日 周日');
  await o.tap('加开、外出、新医生');
  await office.timetable.choose(/^医生外出/);
  await office.timetable.pick('医生', /徐家伟/);
  await office.timetable.date('从哪天', '2026-11-27');
  await office.timetable.date('到哪天', '2026-11-29');
  await office.timetable.preview();
  await o.sees('会有什么影响', '位预约的患者受影响', '11月27日 周五上午 口腔科 徐家伟');
  await o.sees('12 位患者，3 位要打电话', /告诉患者：停诊/);
  await o.tap('照这样改');
  await o.sees('请写明原因，至少两个字');
  await office.timetable.apply('医生生病');
  await o.sees('已经改好', '9 位患者会知道', '3 位患者收不到通知');
  expect(await hospital().all('appointments', { sessionId: SESSION, live: true })).toEqual([]);

  await o.tap('改动记录，可撤回');
  await o.sees('医生外出', '医生生病');
  await o.tap(/^撤回/);
  await o.sees(/告诉患者：恢复出诊/);
  await office.timetable.apply('排班调整');
  await o.sees('已经改好');
  const back = await hospital().all('appointments', { sessionId: SESSION, live: true });
  const numbers = (all: Record<string, unknown>[]) =>
    all.map(({ _id, number }) => `${_id} ${number}`).sort();
  expect(numbers(back)).toEqual(numbers(told));
});

test('R2a: the preview stops a roster of one row until the number is typed', async () => {
  const { phone: o, timetable } = await phone(OFFICE);
  const [header, row] = readFileSync('config/demo/roster.csv', 'utf8').split('\n');
  const open = async () => (await hospital().all('sessions', { state: 'open' })).length;
  const before = await open();
  await o.open('desk/roster');
  const chooser = o.page.waitForEvent('filechooser');
  await o.tap('选择文件');
  const buffer = Buffer.from([header, row].join('\n'));
  await (await chooser).setFiles({ name: '排班.csv', mimeType: 'text/csv', buffer });
  await o.sees(/会少掉 \d+ 次门诊/);
  await timetable.apply('排班调整');
  await o.sees(/请输入 \d+/);
  expect(await open()).toBe(before);
});

test('R22: a doctor’s picture is chosen, previewed, kept, and seen by a patient', async () => {
  const { phone: o, timetable } = await phone(OFFICE);
  await o.open('desk/doctor?doctorId=D029');
  await o.sees('从手机选一张');
  const buffer = await o.page.screenshot({ clip: { x: 0, y: 0, width: 150, height: 150 } });
  const chooser = o.page.waitForEvent('filechooser');
  await o.tap('从手机选一张');
  await (await chooser).setFiles({ name: '徐家伟.png', mimeType: 'image/png', buffer });
  await o.sees('换一张');
  await timetable.preview();
  await o.sees('照片：换成新的');
  await timetable.apply('更换照片');
  await o.sees('已经改好');

  // An instance keeps the list of doctors for half a minute.
  await hospital().at(MONDAY + 31_000);
  const { phone: p } = await phone('wang');
  await p.open('doctor?doctorId=D029');
  const picture = p.page.locator('.doctor-picture img').first();
  await picture.waitFor();
  const wide = () => picture.evaluate(of => (of as HTMLImageElement).naturalWidth);
  await p.page.waitForFunction(() => {
    const shown = document.querySelector<HTMLImageElement>('.doctor-picture img');
    return (shown?.naturalWidth ?? 0) > 0;
  });
  expect(await wide()).toBe(300);
});

test('R2a: an extra Sunday session is booked by a patient in the same minute; its room changes, and the patient is told', async () => {
  const { phone: o, timetable } = await phone(OFFICE);
  await o.open('desk/plan?doctorId=D029');
  await timetable.choose(/^加开一次门诊/);
  await timetable.date('日期', '2026-11-29');
  await timetable.write('诊室', '5楼01诊室');
  await timetable.preview();
  await o.sees('次门诊新增或恢复', '11月29日 周日上午 口腔科 徐家伟');
  await timetable.apply('排班调整');
  await o.sees('已经改好');

  const sunday = 'S-20261129-D029-am';
  const { number, appointmentId } = await hospital().bookFor('wang', 60, sunday, 0);
  expect(number).toBe(1);

  await o.open(`desk/session?sessionId=${sunday}`);
  await timetable.choose(/^调整/);
  await timetable.write('诊室', '6楼02诊室');
  await timetable.preview();
  await o.sees('5楼01诊室 → 6楼02诊室', /告诉患者：改了诊室/);
  await timetable.apply('诊室维修');
  await o.sees('已经改好');
  const { phone: p } = await phone('wang');
  await p.open(`appointment?appointmentId=${appointmentId}`);
  await p.sees('6楼02诊室', '医院改了这次的诊室', /序号不变.*可以免费取消/);
});
