import { moment } from './hospital';
import { look } from './looks';
import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone } = openedForFile();

/** The words of the visit are read aloud where the browser can. */
async function hearsTheVisit(p: Phone): Promise<void> {
  await p.page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    speechSynthesis.speak = ({ text }) => void spoken.push(text);
  });
  await p.tap('读给我听');
  const said = (await p.page.evaluate('window.spoken')) as string[];
  expect(said).toEqual([
    expect.stringMatching(/^您约的是明天.*口腔科，徐家伟医生。您是\d+号，在2楼12诊室。/),
  ]);
}

test('a user of 78 finds the elder view at the top, books in five taps, and has three actions', async () => {
  const { phone: p, ...on } = await phone('demo-zhao-defu');
  await p.open();
  await on.home.seen();
  // The button is visible without scrolling on the smallest phone.
  await p.page.setViewportSize({ width: 320, height: 568 });
  const way = await p.button('长辈版').boundingBox();
  expect(way!.y + way!.height).toBeLessThan(568);
  await p.page.setViewportSize({ width: 375, height: 760 });
  await p.tap('长辈版');

  const three = ['挂号', '我的号', '打电话'].map(name => p.button(name));
  for (const action of three)
    expect((await action.boundingBox())!.height).toBeGreaterThanOrEqual(60);

  let taps = 0;
  const tap = async (name: string | RegExp) => {
    await p.tap(name);
    taps++;
  };
  await tap('挂号');
  await tap(/^口腔科/);
  await tap(/^徐家伟/);
  await tap(/^14:30/);
  await p.sees('赵德福');
  await tap(/^给.*预约$/);
  await p.sees('预约成功');
  expect(taps).toBeLessThanOrEqual(5);
  const booked = { account: 'demo-zhao-defu', live: true, sessionId: 'S-20261124-D029-pm' };
  expect(await hospital().all('appointments', booked)).toHaveLength(1);

  await hearsTheVisit(p);
  await on.appointment.home();
  await p.sees('标准版');
  const found = await look(p, 'home', true);
  await p.page.getByRole('tab', { name: '我的号' }).click();
  await p.sees('口腔科 · 徐家伟 主治医师');
  found.push(...(await look(p, 'appointments', true)));
  await p.page.getByRole('tab', { name: '我的', exact: true }).click();
  await p.sees('评价和关怀');
  found.push(...(await look(p, 'me', true)));
  expect(found).toEqual([]);
  // The tab bar is ours, in large letters; WeChat’s is hidden.
  expect(await p.page.locator('.weui-tabbar').isVisible()).toBe(false);

  // On the day of a visit, the next step is above the three actions, all on the first screen.
  hospital().at(moment('2026-11-24', '07:40'));
  await p.open();
  await p.role('status', '08:00 前来，最晚 10:00 前到导诊台报到').waitFor();
  const call = (await p.button('打电话').boundingBox())!;
  const bar = (await p.page.getByRole('tab', { name: '我的号' }).boundingBox())!;
  expect(call.y + call.height).toBeLessThanOrEqual(bar.y);
});

test('offered once to users with large letters', async () => {
  const { phone: p, ...on } = await phone('demo-li-siyuan');
  await p.open();
  await on.home.seen();
  await p.seesNot('字看着小吗？');
  // A browser with a large font size.
  const large = `const get = getComputedStyle; window.getComputedStyle = (...of) =>
    of[0].tagName === 'SPAN' && of[0].style.fontSize === 'medium' ? { fontSize: '24px' } : get(...of);`;
  await p.page.addInitScript(large);
  await p.open();
  await p.sees('字看着小吗？');
  await p.tap('不用');
  await p.seesNot('字看着小吗？');
  await p.open();
  await on.home.seen();
  await p.seesNot('字看着小吗？');
});
