import { book } from '../../types/booking/book';
import { checkIn } from '../../types/visits/checkIn';
import { person } from './hospital';
import { type InHand, openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const DESK = 'demo-zhou-min';
const { name, document } = person(30);
const UNTIL = '2027年5月26日 10:00';
const misser = { account: 'misser', patientId: '' };

/** Checks in every patient of that day except one. */
async function othersCome(date: string): Promise<void> {
  for (const { _id, account } of await hospital().all('appointments', { date, live: true }))
    if (account !== misser.account)
      await hospital().ask(checkIn, { appointmentId: String(_id) }, DESK);
}

async function bookVisit(sessionId: string, requestId: string): Promise<void> {
  const { account, patientId } = misser;
  await hospital().ask(book, { requestId, patientId, sessionId, slot: 1 }, account);
}

/**
 * Books the first visit on the pages, which say what a missed one costs. Books the other two
 * without the pages.
 */
async function bookThree({ phone: p, ...on }: InHand): Promise<void> {
  await p.open('doctor?doctorId=D031&date=2026-11-24');
  await on.doctor.choose('09:00');
  await p.sees(/没有来，记违约一次；一个月内满 3 次，6 个月不能预约/);
  await on.confirm.submit();
  await p.sees('预约成功');
  await bookVisit('S-20261125-D029-am', 'second-visit');
  await bookVisit('S-20261126-D026-am', 'third-visit');
}

/** Lets a morning pass on which everybody except one patient comes. */
async function missVisit(date: string): Promise<void> {
  await itIs(date, '08:00');
  await othersCome(date);
  await itIs(date, '10:05');
}

/** The desk finds the missed visit on its list, calls, and notes that the patient was told. */
async function callAboutIt({ phone: d, ...desk }: InHand): Promise<void> {
  await desk.today.open();
  await d.sees('1 个要打');
  await desk.today.calls();
  await desk.calls.open(1);
  await d.sees('未到诊', `拨打 ${person(30).phone}`, /没有按时报到，已经作废，并记违约一次/);
  expect(await desk.calls.names()).toEqual([name]);
  await desk.calls.record('已告知');
  await d.sees('已登记', '没有要打的电话');
  await desk.calls.done();
  await d.sees(name, /今天 10:05 周敏：已告知/);
}

/** The patient reads of the strike with the appointment, and how many are left. */
async function readOfIt({ phone: p, ...on }: InHand): Promise<void> {
  await p.open('appointments');
  await on.appointments.past();
  await p.sees('未到诊');
  await p.tap('查看详情');
  await p.sees('没有按时报到，这个号已经作废，记违约一次');
  await p.tap('看违约记录和怎么撤销');
  await p.sees(name, '近一个月违约', /再有 2 次就满 3 次，6 个月不能预约/);
}

/** Booking is refused, on the last page before it would be done. */
async function isRefused({ phone: p, ...of }: InHand): Promise<void> {
  await p.open('doctor?doctorId=D031&date=2026-12-01');
  await of.doctor.choose('09:30');
  await p.sees(name);
  await of.confirm.submit();
  await of.confirm.refusal(`因多次违约，${UNTIL} 前不能预约`).waitFor();
  await p.sees(/仍可以当天到医院现场挂号/);
}

/** The desk reads on the call list what to tell the patient, hears why, and takes one strike back. */
async function takeOneBack({ phone: d, ...desk }: InHand): Promise<void> {
  await desk.today.open();
  await desk.today.calls();
  // Two visits are missed, and then comes the bar.
  await desk.calls.open(3);
  await d.sees(new RegExp(`因为多次违约，${UNTIL} 前网上和电话不能预约.*当天来医院挂现场号`));
  await d.back();
  await desk.today.people();
  await desk.person.find(`${name} ${document.number.slice(-4)}`, name);
  await d.sees(`暂停预约，到 ${UNTIL}`);
  await desk.person.revoke(1);
  await desk.person.confirm();
  await d.sees('请写明原因，至少两个字');
  await desk.person.because('因病');
  await desk.person.confirm();
  await d.sees(/已撤销这次违约.*暂停预约已解除/, '可以预约', /撤销：因病/);
}

test('R8: three missed visits bar a patient in every account; after one strike is revoked, booking works again', async () => {
  misser.patientId = await hospital().addPerson(misser.account, 30);
  expect(await hospital().addPerson('sister', 30)).toBe(misser.patientId);
  const patient = await phone(misser.account);
  await bookThree(patient);
  await missVisit('2026-11-24');
  const desk = await phone(DESK);
  await callAboutIt(desk);
  await readOfIt(patient);
  await missVisit('2026-11-25');
  await missVisit('2026-11-26');
  await itIs('2026-11-26', '11:00');
  expect(await hospital().all('strikes', { patientId: misser.patientId })).toHaveLength(3);

  const sister = await phone('sister');
  await isRefused(patient);
  await isRefused(sister);
  const { phone: p } = patient;
  await p.tap('看违约记录');
  await p.sees(`${UNTIL} 前不能预约`, '当天到医院现场挂号看病', /从今天 10:00 起/);
  await p.page.getByRole('img', { name: '一个月内违约 3 次，满 3 次暂停预约' }).waitFor();
  expect(await p.allText()).toMatch(/3\s*\/ 3/);

  await takeOneBack(desk);
  await p.open(`strikes?patientId=${misser.patientId}`);
  await p.sees('因病', /再有 1 次就满 3 次/);
  await p.seesNot(/前不能预约/);
  // The page with the refusal has kept everything.
  await sister.confirm.submit();
  await sister.phone.sees('预约成功', '09:30');
  const live = await hospital().all('appointments', { account: 'sister', live: true });
  expect(live.map(({ sessionId }) => sessionId)).toEqual(['S-20261201-D031-am']);
});
