import { listAppointments } from '../../types/appointments/listAppointments';
import { listPatients } from '../../types/people/listPatients';
import { person } from './hospital';
import { look } from './looks';
import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone } = openedForFile();
const SESSION = 'S-20261124-D033-am';
const OTHER_SESSION = 'S-20261125-D029-am';

/** The fields of the form for the n-th invented patient. */
const typed = (n: number) => ({
  name: person(n).name,
  number: person(n).document.number,
  phone: person(n).phone,
});
const coming = async (account: string) =>
  (await hospital().ask(listAppointments, { when: 'coming' }, account)).appointments.map(
    ({ appointmentId }) => appointmentId,
  );

test('R23: adding oneself needs no more taps where WeChat’s phone proves it at once', async () => {
  const { accounts } = hospital().stack;
  for (const [account, n] of [
    ['sister', 75],
    ['brother', 76],
  ] as const) {
    await hospital().addPerson(`first-of-${account}`, n);
    await hospital().agree(account);
  }
  /** Adds a patient with one tap per field. Returns the number of taps. */
  const adds = async (account: string, n: number, byWeChat: boolean) => {
    const { phone: on, ...pages } = await phone(account);
    await on.open('patients');
    await on.sees('还没有就诊人');
    const taps = await on.countTaps();
    await on.tap('添加就诊人');
    const { phone: number, ...papers } = typed(n);
    await pages.patientForm.tapAndType(byWeChat ? papers : { ...papers, phone: number });
    await pages.patientForm.save();
    if (byWeChat) await on.tap(/^允许$/);
    await on.sees(person(n).name);
    return { on, taps: await taps() };
  };
  // Without a phone in WeChat, adding works as before the proofs.
  const before = await adds('sister', 75, false);
  await before.on.sees('未确认身份');
  accounts.set('brother', { phone: { number: person(76).phone, countryCode: '86' } });
  const now = await adds('brother', 76, true);
  await now.on.sees('谁能查看');
  expect(now.taps).toBe(before.taps);
  const [added] = (await hospital().ask(listPatients, {}, 'brother')).patients;
  expect(added).toMatchObject({
    proven: true,
    phoneMasked: person(76).phone.replace(/^(...).{4}/, '$1****'),
  });
});

test('R23: a user who refuses WeChat’s phone types it, and is not asked again', async () => {
  await hospital().addPerson('uncle', 77);
  await hospital().agree('cousin');
  hospital().stack.accounts.set('cousin', {
    phone: { number: person(77).phone, countryCode: '86' },
  });
  const { phone: c, ...cousin } = await phone('cousin');
  await c.open('patients');
  await c.tap('添加就诊人');
  const { phone: number, ...papers } = typed(77);
  await cousin.patientForm.type(papers);
  await cousin.patientForm.save();
  await c.tap('不允许');
  // An empty phone field is reported; no typed text is lost.
  await cousin.patientForm.mistake('请填写电话号码').waitFor();
  await cousin.patientForm.type({ phone: number });
  await cousin.patientForm.save();
  await c.sees('未确认身份', person(77).name);
});

/** Checks the page of the holders in the elder view, and returns to the usual one. */
async function lookInElderView(m: Phone): Promise<string[]> {
  const elder = async () => {
    await m.open('me');
    await m.press(m.page.getByRole('switch', { name: '长辈版' }));
  };
  const holders = async () => {
    await m.open('patients');
    await m.tap('谁能查看');
    await m.sees('另一个微信');
  };
  await elder();
  await holders();
  const found = await look(m, 'holders, a stranger', true);
  await elder();
  await holders();
  return found;
}

test('R23: a stranger adds a patient and sees only its own booking; the holder sees the stranger and removes them', async () => {
  const own = await hospital().bookFor('mother', 71, SESSION, 1);
  await hospital().agree('stranger');
  const { phone: s, ...stranger } = await phone('stranger');
  await s.open('patients');
  await s.tap('添加就诊人');
  await stranger.patientForm.type(typed(71));
  await stranger.patientForm.save();
  await s.sees('未确认身份', person(71).name);

  // The stranger books for the patient, and sees only this booking.
  await s.open('doctor?doctorId=D029&date=2026-11-25');
  await stranger.doctor.choose('09:00');
  await s.sees('预约须知', person(71).name);
  await stranger.confirm.submit();
  await s.sees('预约成功');
  await s.open('appointments');
  await s.sees('出示预约码');
  expect(await s.page.getByRole('button', { name: '出示预约码' }).count()).toBe(1);
  expect(await coming('stranger')).toHaveLength(1);
  expect(await coming('stranger')).not.toContain(own.appointmentId);
  await s.open(`appointment?appointmentId=${own.appointmentId}`);
  await s.sees('没有找到这个预约');

  // Before a proof the stranger sees only themselves, and how to prove the holding.
  await s.open('patients');
  await stranger.holders.prove();
  await s.sees('用微信手机号确认', '只能看到自己约的号');
  expect(await look(s, 'holders, unproven')).toEqual([]);
  expect(await stranger.holders.cards()).toHaveLength(1);

  const { phone: m, ...mother } = await phone('mother');
  await m.open('patients');
  await mother.holders.open();
  await m.sees('另一个微信', '是家人，同意');
  const [mine, theirs] = await mother.holders.cards();
  expect(mine).toMatch(/^我\n.*已确认/s);
  expect(theirs).toMatch(/^另一个微信\n.*未确认.*只能看到自己约的号/s);
  expect(theirs).toContain('199****5071');
  expect(await look(m, 'holders, a stranger')).toEqual([]);
  expect(await lookInElderView(m)).toEqual([]);

  await mother.holders.remove();
  expect(await m.answer('先不移除')).toContain('对方约的号会转到您的名下');
  expect(await mother.holders.cards()).toHaveLength(2);
  await mother.holders.remove();
  await m.answer('移除');
  await m.seesNot('另一个微信');
  await m.sees('已移除的微信', '移错了，让对方重新添加');
  expect(await mother.holders.cards()).toHaveLength(1);
  expect(await look(m, 'holders, one removed')).toEqual([]);

  await s.open('patients');
  await s.sees('还没有就诊人');
  expect(await coming('stranger')).toEqual([]);
  // The stranger’s booking is the mother’s now.
  expect(await coming('mother')).toHaveLength(2);
});

test('R23: after the holder’s confirmation the other account sees everything', async () => {
  const own = await hospital().bookFor('father', 72, SESSION, 2);
  await hospital().bookAsStranger('aunt', 72, OTHER_SESSION, 3);
  expect(await coming('aunt')).toHaveLength(1);
  const { phone: f, ...father } = await phone('father');
  await f.open('patients');
  await father.holders.open();
  await father.holders.agree();
  await f.seesNot('未确认');
  expect((await father.holders.cards())[1]).toMatch(/^另一个微信\n.*已确认.*家人确认/s);

  const { phone: a, ...aunt } = await phone('aunt');
  await a.open('appointments');
  await a.sees(/11月24日/, /11月25日/);
  expect(await coming('aunt')).toContain(own.appointmentId);
  await a.open('patients');
  await aunt.holders.open();
  await a.sees('移除');
  expect(await aunt.holders.cards()).toHaveLength(2);
});

test('R23: WeChat’s phone proves the holding; adding a patient takes no more taps than before', async () => {
  await hospital().bookFor('wife', 73, SESSION, 3);
  const { accounts } = hospital().stack;
  const { phone: h, ...husband } = await phone('husband');
  // The notice is shown once, before the first patient (R25). WeChat, which gives the phone, gets
  // this consent too.
  await h.open('patient');
  await husband.patientForm.agree();
  await h.open('patients');
  await h.sees('还没有就诊人');
  const adding = await h.countTaps();
  await h.tap('添加就诊人');
  await husband.patientForm.type(typed(73));
  await husband.patientForm.save();
  await h.sees('未确认身份');
  // It takes as many taps as before the proofs.
  expect(await adding()).toBe(2);
  // WeChat now has a phone, but not the hospital’s.
  accounts.set('husband', { phone: { number: '13900000000', countryCode: '86' } });

  const proving = await h.countTaps();
  await husband.holders.prove();
  await h.sees('须与医院登记的手机号一致');
  await h.tap('用微信手机号确认');
  await h.tap('不允许');
  await h.sees('您没有授权', '需要时可以再点一次');
  await husband.holders.proveByPhone();
  await h.sees('没能和医院登记的信息对上，没有确认成功', /不影响预约/);

  // With the hospital’s phone it takes two more taps: WeChat’s own question, and the consent.
  accounts.set('husband', { phone: { number: person(73).phone, countryCode: '86' } });
  const before = await proving();
  await husband.holders.proveByPhone();
  await h.sees('手机号确认', '可以看到全部预约、评价、意见和违约记录');
  expect((await proving()) - before).toBe(2);
  expect((await hospital().ask(listPatients, {}, 'husband')).patients[0]?.proven).toBe(true);
  expect(await coming('husband')).toHaveLength(1);
  expect(await husband.holders.cards()).toHaveLength(2);
});
