import { checkCharacter } from '../../domain/people/card18';
import { texts } from '../../texts';
import { person } from './hospital';
import { look } from './looks';
import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone } = openedForFile();
const { ownData, privacy, patient: form, patients: list } = texts.pages;

/** A child of six with their own card. The county code was never issued. */
const childNumber = `42999920200501${'501'}`;
const child = { name: '测试小宝', number: childNumber + checkCharacter(childNumber) };
const typed = (n: number) => ({
  name: person(n).name,
  number: person(n).document.number,
  phone: person(n).phone,
});
const agreementOf = async (account: string) =>
  (await hospital().all('agreements', { _id: account }))[0] as
    | { agreed: Record<string, unknown> }
    | undefined;

const agreedKinds = async () => Object.keys((await agreementOf('newcomer'))?.agreed ?? {});

/** A list that lacks a person’s records says why, and leads to the proof. Ends on the patients. */
async function seesWhyListsAreEmpty(p: Phone, name: string): Promise<void> {
  await p.open('surveys');
  await p.sees(list.notSeenYet(name));
  await p.tap(list.prove);
  await p.sees('这些微信添加了');
  await p.open('patients');
}

test('R25: from the notice to the closed account', async () => {
  const { phone: p, ...pages } = await phone('newcomer');
  await p.open('patients');
  await p.tap('添加就诊人');
  // After “not now” nothing is kept, and the page before is shown.
  await p.sees(privacy.kinds.identity.title, '谁看得到');
  await p.tap(privacy.later);
  await p.sees('还没有就诊人');
  expect(await agreementOf('newcomer')).toBeUndefined();

  // Each kind is agreed to separately.
  await p.tap('添加就诊人');
  await p.tap(privacy.agree);
  await p.sees(privacy.chooseFirst);
  expect(await look(p, 'privacy notice')).toEqual([]);
  await pages.patientForm.agree();
  await pages.patientForm.type(typed(81));
  expect(await agreedKinds()).toEqual(['identity', 'health']);
  await pages.patientForm.save();
  await p.sees('未确认身份', person(81).name);

  await seesWhyListsAreEmpty(p, person(81).name);

  // A child under 14: the guardian is asked, and the typed text is still there.
  await p.tap('添加就诊人');
  await pages.patientForm.type({ ...child, phone: person(81).phone });
  await pages.patientForm.save();
  await p.sees('未满 14 岁的孩子，要由监护人先同意隐私说明');
  await p.tap(privacy.read);
  await p.press(p.page.getByRole('switch', { name: privacy.kinds.child.title }));
  await p.tap(privacy.agree);
  await pages.patientForm.save();
  await p.sees(child.name);
  expect(await agreedKinds()).toContain('child');

  // The kept data is shown, and exported in whole after the desk has seen the papers.
  await hospital().proveAll('newcomer');
  await p.open('privacy');
  await p.sees(person(81).name, child.name, ownData.kinds.identity, ownData.periods.title);
  expect(await look(p, 'privacy, what is kept')).toEqual([]);
  const coming = p.page.waitForEvent('download');
  await p.tap(ownData.take.html);
  expect((await coming).suggestedFilename()).toMatch(/^我的信息-.*\.html$/);
  await p.sees(/^已下载：我的信息/);

  // The child is given up, then the account closed. Nothing of either is left.
  await p.open('patients');
  await p.press(p.page.getByRole('button', { name: /移除/ }).last());
  await p.answer('移除');
  await p.seesNot(child.name);
  await p.open('privacy');
  await p.tap(ownData.close.button);
  await p.answer(ownData.close.ask.yes);
  await p.open('privacy');
  await p.sees(ownData.nobody);
  expect(await hospital().all('accounts', { _id: 'newcomer' })).toEqual([]);
  expect((await agreementOf('newcomer'))?.agreed).toEqual({});
});

test('R25: a changed guideline of WeChat is asked about before the first personal data; after a refusal the phone is typed', async () => {
  await hospital().agree('later');
  hospital().stack.accounts.guideline.change();
  const { phone: p, ...pages } = await phone('later');
  await p.open('patients');
  await p.tap('添加就诊人');
  await p.sees(privacy.asked.message, privacy.asked.wayOn);
  await p.tap(privacy.later);
  await p.sees(form.noGuideline, form.noGuidelineWayOn);
  expect(await look(p, 'form, guideline refused')).toEqual([]);
  await pages.patientForm.type(typed(82));
  await pages.patientForm.save();
  await p.sees('未确认身份', person(82).name);

  // WeChat asks again the next time, through the button, and keeps the consent.
  await p.tap('添加就诊人');
  await p.sees(privacy.asked.message);
  await p.tap(privacy.later);
  await p.tap(form.guidelineAgain);
  await p.tap(privacy.agree);
  await p.sees(form.askedByWeChat);
  expect(hospital().stack.accounts.guideline.setting('later').needAuthorization).toBe(false);
});
