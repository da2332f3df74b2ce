import { listBookings } from '../../types/booking/listBookings';
import { closeForGood, moment, openForJourneys } from './hospital';
import { openedForFile } from './opened';
import { FramePage } from './pages/frame';
import { PATIENCE_MS } from './phone';

const { hospital, browser, phone } = openedForFile();

test('the desk sees today’s and tomorrow’s bookings by department, doctor and period', async () => {
  const { phone: p, ...on } = await phone('demo-zhou-min');
  await p.open();
  await p.tap(/^导诊台/);
  await p.tap(/^今明预约/);
  await p.sees('这一天还没有预约', '已报到');
  await on.desk.tomorrow();
  await p.sees('王德顺');
  const { length: all } = await hospital().all('appointments', { date: '2026-11-24', live: true });
  expect(all).toBeGreaterThan(20);
  await p.sees(new RegExp(`^${all}$`));

  await on.desk.pick('科室', '神经精神内科');
  const inDepartment = await hospital().all('appointments', {
    date: '2026-11-24',
    live: true,
    'department.id': 'K10',
  });
  await p.sees('王德顺', new RegExp(`^${inDepartment.length}$`));
  expect(await on.desk.names()).toHaveLength(inDepartment.length);

  await on.desk.pick('医生', '白雪梅');
  await on.desk.pick('时段', '上午');
  await p.sees('没有符合筛选的预约');
  await p.tap('清除筛选');
  await p.sees(new RegExp(`^${all}$`));

  // The next morning the same bookings are listed as today’s.
  hospital().at(moment('2026-11-24', '07:40'));
  await p.open('desk/bookings');
  await p.sees('王德顺', '今天 11月24日');
});

test('a patient’s account cannot open the desk', async () => {
  const { phone: p } = await phone('demo-zhao-defu');
  await p.open();
  await p.sees('赵德福', '出示预约码');
  expect(await p.button(/^导诊台/).count()).toBe(0);
  for (const page of ['desk/today', 'desk/bookings']) {
    await p.open(page);
    await p.sees('这里是医院员工用的', '有邀请码的员工，请先输入邀请码');
    expect(await p.allText()).not.toContain('待就诊');
  }
  const asked = hospital().ask(listBookings, { date: '2026-11-24' }, 'demo-zhao-defu');
  await expect(asked).rejects.toThrow('NOT_ALLOWED');
});

test('the frame: the phone changes hands, the clock moves, and all of it survives a restart', async () => {
  let own = await openForJourneys();
  const page = await browser().newPage({ viewport: { width: 1200, height: 860 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const frame = new FramePage(page);
  try {
    await frame.open(own.url);
    await frame.sees('2026年11月23日 周一', '09:00', '王德顺');
    await frame.switchTo('李思源');
    await frame.sees('还没有要看的预约');
    await frame.switchTo('周敏');
    await frame.sees('今天 11月23日');
    await frame.move('过 1 天');
    await frame.sees('2026年11月24日 周二', '今天 11月24日');
    await frame.switchTo('王丽华');
    await frame.sees('今天 11月24日 周二', '神经精神内科 · 白雪梅 主任医师');
    const before = await own.all('appointments', {});

    await own.close();
    own = await openForJourneys(own.dataDir);
    expect(await own.all('appointments', {})).toEqual(before);
    await frame.open(own.url);
    await frame.sees('2026年11月24日 周二', '09:00', '今天 11月24日 周二', '王德顺');
  } finally {
    await frame.close();
    await closeForGood(own);
  }
});
