import { addPatient } from '../../types/holding/addPatient';
import { person } from './hospital';
import { look } from './looks';
import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone, itIs } = openedForFile();
const DESK = 'demo-zhou-min';

const search = async (p: Phone, query: string) => {
  await p.page.getByRole('searchbox').filter({ visible: true }).fill(query);
  await p.tap('查找');
};

test('R23: the desk joins two records, side by side with the document in hand, and separates them again', async () => {
  await hospital().addPerson('joined-by-card', 81);
  await hospital().agree('joined-by-passport');
  const document = { kind: 'passport' as const, number: 'E76543210' };
  const before = { name: 'CESHI TONGREN', phone: '19900008100', document };
  await hospital().ask(addPatient, before, 'joined-by-passport');
  const { name, document: card } = person(81);

  const { phone: d } = await phone(DESK);
  await d.open('desk/find');
  await search(d, card.number);
  await d.press(d.text(name));
  await d.sees('添加了这个人的微信', '已确认');
  await d.press(d.text('合并另一份档案'));
  await search(d, before.name);
  await d.press(d.text(/护照/));
  await d.sees('保留这一份', '并入上面一份', before.name, name);
  expect(await d.allText()).not.toContain(card.number);
  expect(await look(d, 'desk join')).toEqual([]);
  const typed = d.page.locator('#join-document input').filter({ visible: true });
  await typed.fill('429999195001010000');
  // A window that becomes wide and narrow again loses nothing.
  for (const width of [1280, 375]) {
    await d.page.setViewportSize({ width, height: 760 });
    await d.page
      .locator('.taro_page:visible .pane-beside')
      .waitFor({ state: width > 1000 ? 'visible' : 'hidden' });
    expect(await typed.inputValue()).toBe('429999195001010000');
  }
  await d.tap(/^合并$/);
  await d.answer('合并');
  await d.sees(/证件.*不/);
  await typed.fill(card.number);
  await d.tap(/^合并$/);
  await d.answer('合并');
  await d.sees('已合并');
  await d.tap('合并档案记录');
  await d.sees(before.name, '正在合并');
  await itIs('2026-11-23', '09:10');
  await d.open('desk/joins');
  await d.press(d.text(before.name));
  await d.sees('保留的一份', '并入的一份', '已合并');
  expect(await look(d, 'desk joined')).toEqual([]);
  await d.tap('分开这两份档案');
  await d.answer('分开');
  await d.sees('已开始分开');
});
