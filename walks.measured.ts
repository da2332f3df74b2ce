import { launchBrowser } from './config/browser';
import { closeForGood, moment, MONDAY, openForJourneys, person } from './tests/journeys/hospital';
import { pagesOn } from './tests/journeys/pages';
import { phoneOf } from './tests/journeys/phone';

const OLD = process.env.OLD === '1';
const TIMES = 5;
const DESK = 'demo-zhou-min';
const SESSION = 'S-20261124-D029-pm';
const middle = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

void (async () => {
  const [hospital, browser] = await Promise.all([openForJourneys(), launchBrowser()]);
  const took = new Map<string, { taps: number[]; seconds: number[] }>();
  const measure = async (name: string, p, steps: () => Promise<unknown>) => {
    const taps = await p.countTaps();
    const begin = performance.now();
    await steps();
    const known = took.get(name) ?? { taps: [], seconds: [] };
    known.seconds.push((performance.now() - begin) / 1000);
    known.taps.push(await taps());
    took.set(name, known);
  };
  const tapBook = (p) => p.tap(OLD ? '确认预约' : /^给.*预约$/);
  for (let n = 0; n < TIMES; n++) {
    hospital.at(MONDAY);
    await hospital.addPerson(`walk-${n}`, 10 + n);
    const { phone: p, ...on } = pagesOn(await phoneOf(browser, hospital, `walk-${n}`));
    await p.open();
    await on.home.seen();
    await measure('book', p, async () => {
      await on.home.book();
      await on.departments.choose('口腔科');
      await on.department.choose('徐家伟');
      await on.doctor.choose(n < 4 ? '14:30' : '15:00');
      await tapBook(p);
      await p.sees('预约成功');
    });
    hospital.at(moment('2026-11-23', '09:05'));
    const [visit] = await hospital.all('appointments', { account: `walk-${n}`, live: true });
    await p.open(`appointment?appointmentId=${visit!._id}`);
    await p.sees('口腔科');
    await measure('cannot', p, async () => {
      if (OLD) {
        await p.tap('取消预约');
        await p.answer('确定取消');
        await p.sees('已取消');
      } else {
        await p.tap('来不了');
        await p.sees(/号已经退回/);
      }
    });
    await p.close();
  }
  for (let n = 0; n < TIMES; n++) {
    hospital.at(MONDAY);
    await hospital.addPerson(`old-${n}`, 20 + n);
    const { phone: p, ...on } = pagesOn(await phoneOf(browser, hospital, `old-${n}`));
    await p.open();
    await on.home.seen();
    await measure('elder', p, async () => {
      if (OLD) {
        await p.page.locator('.weui-tabbar__item').filter({ hasText: '我的' }).last().click();
        await p.page.getByRole('switch', { name: '长辈版' }).click();
        await p.page.locator('.weui-tabbar__item').filter({ hasText: '首页' }).click();
        await on.home.book();
      } else {
        await p.tap('长辈版');
        await p.tap('挂号');
      }
      await on.departments.choose('口腔科');
      await on.department.choose('徐家伟');
      await on.doctor.choose(n < 4 ? '15:00' : '15:30');
      await tapBook(p);
      await p.sees('预约成功');
    });
    await p.close();
  }
  const visits = [];
  for (let n = 0; n < 2 * TIMES; n++)
    visits.push({ n: 40 + n, booking: await hospital.bookFor(`line-${n}`, 40 + n, 'S-20261124-D033-am', Math.floor(n / 4)) });
  hospital.at(moment('2026-11-24', '07:50'));
  const d = await phoneOf(browser, hospital, DESK, { width: 1280 });
  await d.open('desk/today');
  await d.settled();
  const patientOf = (b) => b.patient?.name ?? b.patientName;
  if (OLD) {
    for (const { booking } of visits.slice(0, TIMES)) {
      await d.open('desk/today');
      await d.settled();
      await measure('code', d, async () => {
        await d.tap('扫码报到');
        const scanner = d.page.getByRole('dialog');
        await scanner.getByLabel('预约码').fill(booking.code);
        await d.page.keyboard.press('Enter');
        await d.page.waitForTimeout(300);
        if (await scanner.isVisible().catch(() => false)) await scanner.getByRole('button', { name: '查找' }).click({ timeout: 3000 }).catch(() => {});
        await d.tap('确认报到');
        await d.sees(/报到好了/);
      });
    }
    for (const { n, booking } of visits.slice(TIMES)) {
      await d.open('desk/today');
      await d.settled();
      await measure('name', d, async () => {
        const search = d.page.getByRole('searchbox').filter({ visible: true });
        await d.press(search);
        await search.fill(patientOf(booking));
        await d.page.keyboard.press('Enter');
        const row = d.page.getByRole('button').filter({ hasText: patientOf(booking), visible: true }).filter({ hasText: person(n).phone.slice(-4) });
        await d.press(row.first());
        await d.tap('确认报到');
        await d.sees(/报到好了/);
      });
    }
  } else {
    const { checkInByCode, checkInByName } = await import('./tests/journeys/morning');
    await d.page.getByRole('switch', { name: '扫码即报到' }).click();
    const code = await checkInByCode(d, visits.slice(0, TIMES));
    took.set('code', { taps: code.taps, seconds: code.millis.map(ms => ms / 1000) });
    const name = await checkInByName(d, visits.slice(TIMES));
    took.set('name', { taps: name.taps, seconds: name.millis.map(ms => ms / 1000) });
  }
  console.log(OLD ? 'before' : 'now');
  for (const [name, { taps, seconds }] of took) console.log(name.padEnd(8), 'taps', Math.max(...taps), 'middle', middle(seconds).toFixed(2), 's of', taps.length);
  await browser.close();
  await closeForGood(hospital);
})().catch(error => { console.error(error); process.exit(1); });
