import { person } from './hospital';
import { look } from './looks';
import { checkInByCode, checkInByName, scanByWedge, standInLine } from './morning';
import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone, itIs } = openedForFile();
const DESK = 'demo-zhou-min';
const SESSIONS = ['S-20261124-D033-am', 'S-20261124-D007-am'];
/** The number of whole booking rows in the window, without scrolling. */
const bookingsInSight = ({ page }: Phone): Promise<number> =>
  page.evaluate(
    () =>
      Array.from(document.querySelectorAll('.booking')).filter(line => {
        const { bottom, height } = line.getBoundingClientRect();
        return height > 0 && bottom <= innerHeight;
      }).length,
  );
const most = (numbers: number[]) => Math.max(...numbers);

test('R6: a scanner checks in without a tap, wherever the focus is; undone and repeated by one tap each', async () => {
  const line = await standInLine(hospital(), SESSIONS, { from: 20, count: 6, slots: 6 });
  const byName = await standInLine(hospital(), SESSIONS.slice(1), { from: 30, count: 6, slots: 6 });
  await itIs('2026-11-24', '07:50');
  const { phone: d, ...desk } = await phone(DESK);
  await desk.today.open();
  await d.page.getByRole('switch', { name: '扫码即报到' }).click();

  expect(most((await checkInByCode(d, line)).taps)).toBe(0);
  expect(await look(d, 'desk today, a patient was checked in by a scan')).toEqual([]);
  const last = line[5]!.booking;
  const status = async () =>
    (await hospital().all('appointments', { _id: last.appointmentId }))[0]?.status;
  await d.tap('撤销');
  await d.sees(/的报到已撤销/);
  expect(await status()).toBe('booked');
  await d.tap('重新报到');
  // The totals above always contain 已报到, so the test waits for this patient’s line.
  await d.sees(`${last.patient.name} 已报到。${last.number} 号`);
  expect(await status()).toBe('arrived');

  expect(most((await checkInByName(d, byName)).taps)).toBeLessThanOrEqual(3);

  // Twelve of the day’s bookings are visible at once, on a phone and on the desk’s computer.
  for (const width of [375, 1280]) {
    await d.page.setViewportSize({ width, height: 812 });
    await d.open('desk/bookings');
    await d.sees(last.patient.name);
    expect(await bookingsInSight(d)).toBeGreaterThanOrEqual(12);
  }
  // The link to the page is marked in the list beside it.
  const current = d.page.locator('[aria-current="page"]').filter({ visible: true });
  expect(await current.allInnerTexts()).toEqual([expect.stringContaining('今明预约')]);
});

test('R6: typed text stays when the scanner writes into the same field', async () => {
  const [coming] = await standInLine(hospital(), ['S-20261124-D047-am'], {
    ...{ from: 42, count: 1, slots: 1 },
  });
  await itIs('2026-11-24', '08:00');
  const { phone: d } = await phone(DESK);
  await d.open('desk/find');
  const field = d.page.getByRole('searchbox').filter({ visible: true }).first();
  await field.pressSequentially('王丽', { delay: 100 });
  await scanByWedge(d, coming!.booking.code);
  // By default a scan opens the booking.
  await d.sees('确认报到', person(42).name);
  await d.page.goBack();
  await d.sees('查找就诊人');
  expect(await field.inputValue()).toBe('王丽');
});
