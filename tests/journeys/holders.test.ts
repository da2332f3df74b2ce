import { listAppointments } from '../../types/appointments/listAppointments';
import { listPatients } from '../../types/people/listPatients';
import { person } from './hospital';
import { look } from './looks';
import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone } = openedForFile();
const SESSION = 'S-20261124-D033-am';
const OTHER_SESSION = 'S-20261125-D029-am';

/** The n-th invented person as the form takes them. */
const typed = (n: number) => ({
  name: person(n).name,
  number: person(n).document.number,
  phone: person(n).phone,
});
const coming = async (account: string) =>
  (await hospital().ask(listAppointments, { when: 'coming' }, account)).appointments.map(
    ({ appointmentId }) => appointmentId,
  );

test('R23: adding oneself takes no more taps where WeChat’s phone proves it at once', async () => {
  const { accounts } = hospital().stack;
  for (const [account, n] of [
    ['sister', 75],
    ['brother', 76],
  ] as const) {
    await hospital().addPerson(`first-of-${account}`, n);
    await hospital().agree(account);
  }
  /** Adds a person with a tap for each field; answers how many taps it took in all. */
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
  // As it was before there were proofs: WeChat has no phone to give.
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

test('R23: who does not let WeChat give the phone types it, and is not asked again', async () => {
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
  // Without a phone it is asked for; nothing typed is lost.
  await cousin.patientForm.mistake('请填写电话号码').waitFor();
  await cousin.patientForm.type({ phone: number });
  await cousin.patientForm.save();
  await c.sees('未确认身份', person(77).name);
});

/** Looks at the page of the holders in the elder view, and leaves that again. */
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

test('R23: a stranger adds somebody and sees only what it booked; the holder sees the stranger, and removes it', async () => {
  const own = await hospital().bookFor('mother', 71, SESSION, 1);
  await hospital().agree('stranger');
  const { phone: s, ...stranger } = await phone('stranger');
  await s.open('patients');
  await s.tap('添加就诊人');
  await stranger.patientForm.type(typed(71));
  await stranger.patientForm.save();
  await s.sees('未确认身份', person(71).name);

  // Books for the person, and sees this booking alone.
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

  // Before it is proven, the stranger sees itself alone, and how to prove it.
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
  // What the stranger booked is the mother's now.
  expect(await coming('mother')).toHaveLength(2);
});

test('R23: the holder says yes, and the other sees everything', async () => {
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

test('R23: the phone that WeChat knows proves the holding; adding somebody takes no more taps than before', async () => {
  await hospital().bookFor('wife', 73, SESSION, 3);
  const { accounts } = hospital().stack;
  const { phone: h, ...husband } = await phone('husband');
  // Once, before the first person: what happens with the data (R25). WeChat, which gives the phone, hears of this yes too.
  await h.open('patient');
  await husband.patientForm.agree();
  await h.open('patients');
  await h.sees('还没有就诊人');
  const adding = await h.countTaps();
  await h.tap('添加就诊人');
  await husband.patientForm.type(typed(73));
  await husband.patientForm.save();
  await h.sees('未确认身份');
  // To the form and out of it, as before there were proofs.
  expect(await adding()).toBe(2);
  // WeChat has a phone by now, which is another one than the hospital's.
  accounts.set('husband', { phone: { number: '13900000000', countryCode: '86' } });

  const proving = await h.countTaps();
  await husband.holders.prove();
  await h.sees('须与医院登记的手机号一致');
  await h.tap('用微信手机号确认');
  await h.tap('不允许');
  await h.sees('您没有授权', '需要时可以再点一次');
  await husband.holders.proveByPhone();
  await h.sees('没能和医院登记的信息对上，没有确认成功', /不影响预约/);

  // With the phone that the hospital knows it is two taps more: WeChat's own question, and the yes.
  accounts.set('husband', { phone: { number: person(73).phone, countryCode: '86' } });
  const before = await proving();
  await husband.holders.proveByPhone();
  await h.sees('手机号确认', '可以看到全部预约、评价、意见和违约记录');
  expect((await proving()) - before).toBe(2);
  expect((await hospital().ask(listPatients, {}, 'husband')).patients[0]?.proven).toBe(true);
  expect(await coming('husband')).toHaveLength(1);
  expect(await husband.holders.cards()).toHaveLength(2);
});
