import { patients as english } from '../../texts/en/patients';
import { templateNamed } from '../../types/notices/templates';
import { person } from './hospital';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const { common, me, doctor, confirm, appointment } = english.pages;

test('R22: English is chosen in 我的, then shown on every page and in the messages', async () => {
  const account = 'reads-english';
  await hospital().addPerson(account, 80);
  const { phone: p, ...on } = await phone(account);
  await p.open('me');
  await p.sees('预约须知');
  await p.press(p.page.getByRole('radio', { name: 'English' }));
  await p.sees(me.groups.hospital, common.tabs.home, common.tabs.list);
  expect(await p.page.title()).toBe(me.title);

  // A closed phone keeps the choice.
  await p.open('doctor?doctorId=D031&date=2026-11-24');
  await p.sees(/24 Nov/);
  expect(await p.page.title()).toBe(doctor.title);
  await on.doctor.choose('09:00');
  await p.sees(confirm.rules);
  await p.tap(confirm.submitFor(person(80).name));
  await p.sees(appointment.booked, /24 Nov/);
  expect(await p.allText()).not.toMatch(/预约|请/);

  await itIs('2026-11-23', '09:05');
  const { fields, id } = templateNamed('visit');
  const sent = (await hospital().stack.messages.list(account)).filter(
    each => each.templateId === id,
  );
  expect(
    sent.map(({ data }) => (data as Record<string, { value: string }>)[fields.note!.key]?.value),
  ).toEqual([expect.stringMatching(/^No\.\d+, /)]);

  await p.open('me');
  await p.press(p.page.getByRole('radio', { name: '繁體中文' }));
  await p.sees('預約須知', '首頁');
  await p.press(p.page.getByRole('radio', { name: '简体中文' }));
  await p.sees('预约须知', '首页');
});
