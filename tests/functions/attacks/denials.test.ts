import { at } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { leaveWaitingList } from '../../../types/booking/leaveWaitingList';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';
import { defaultPolicy } from '../../../types/policy/policy';
import { bookedByDesk, hospitalForEach, laySession, noticesOf } from '../../hospital';
import { adds } from './victim.testkit';

/** Strangers with the true name and card number cannot keep a patient from being seen. */
const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'] },
});
const sessionId = 'S-20261125-D001-am';
beforeEach(() => laySession(hospital, { slots: 4, places: 4 }));

const wish = (patientId: string, n: number) => ({
  ...{ requestId: `wish-of-denial-${n}`, patientId, sessionId, slot: 0 },
});

test('R23: strangers who take all holder places do not keep the desk from booking for the patient', async () => {
  for (let n = 0; n < defaultPolicy.account.holders; n++)
    await adds(hospital, `stranger-${n}`, `1391234567${n}`);
  const booking = await bookedByDesk(hospital, 1, { channel: 'onSite' });
  expect(booking).toMatchObject({ status: 'booked', phone: '19900000001' });
});

test('R23: a stranger who takes and gives back places of a session does not keep a proven holder from it', async () => {
  const patientId = await hospital.patient('wang', 1);
  await adds(hospital, 'stranger');
  const most = defaultPolicy.booking.maxTakesPerSession;
  for (let n = 0; n < most; n++) {
    const { appointment } = await hospital.value(book, wish(patientId, n), 'stranger');
    await hospital.value(cancel, { appointmentId: appointment.appointmentId }, 'stranger');
  }
  expect(await hospital.refusal(book, wish(patientId, most), 'stranger')).toBe('LIMIT_CHANGES');
  await hospital.value(book, wish(patientId, most + 1), 'wang');
});

test('R23: strangers who complain in the patient’s name do not keep a proven holder from complaining', async () => {
  const patientId = await hospital.patient('wang', 1);
  const complain = (account: string, n: number) =>
    hospital.call(
      openOwnCase,
      { requestId: `complaint-${account}-${n}`, patientId, kind: 'other', text: '等了很久' },
      account,
    );
  const codes: boolean[] = [];
  for (const account of ['stranger-1', 'stranger-2']) {
    await adds(hospital, account);
    for (let n = 0; n < 4; n++) codes.push((await complain(account, n)).ok);
  }
  // All strangers together have five complaints.
  expect(codes.filter(Boolean)).toHaveLength(5);
  for (let n = 0; n < 6; n++)
    expect(await complain('wang', n)).toMatchObject(
      n < 5 ? { ok: true } : { refusal: { code: 'CASE_LIMIT' } },
    );
});

test('R23: strangers who take all holder places before anybody is proven do not keep the patient’s own account out', async () => {
  for (let n = 0; n < defaultPolicy.account.holders; n++)
    await adds(hospital, `stranger-${n}`, `1391234567${n}`);
  const { patientId } = await adds(hospital, 'owner');
  const [record] = await hospital.all<{ links: { account: string }[] }>('patients');
  const accounts = record!.links.map(({ account }) => account);
  expect(accounts).toHaveLength(defaultPolicy.account.holders);
  expect(accounts).toContain('owner');
  expect(accounts).not.toContain('stranger-0');
  expect((await hospital.value(listPatients, {}, 'stranger-0')).patients).toEqual([]);
  // It may have been the person's own account: it is told.
  await hospital.runNotices();
  expect(await noticesOf(hospital, 'gaveWay')).toMatchObject([
    { account: 'stranger-0', patientId },
  ]);
  await hospital.value(book, wish(patientId, 1), 'owner');
  for (let n = 10; n < 20; n++) await adds(hospital, `stranger-${n}`, `139123456${n}`);
  expect((await hospital.value(listPatients, {}, 'owner')).patients).toHaveLength(1);
});

describe('R12: in a line', () => {
  const full = 'S-20261125-D002-am';
  let patientId: string;
  let appointmentId: string;
  beforeEach(async () => {
    patientId = await hospital.patient('wang', 1);
    await laySession(hospital, { id: full, slots: 1, places: 1 });
    const other = await hospital.patient('li', 2);
    const taken = await hospital.value(book, { ...wish(other, 1), sessionId: full }, 'li');
    appointmentId = taken.appointment.appointmentId;
  });
  const waits = (account: string) =>
    hospital.value(joinWaitingList, { patientId, sessionId: full }, account);
  /** Gives the place back; returns the account that gets it for the patient. */
  const givenTo = async () => {
    await hospital.value(cancel, { appointmentId }, 'li');
    const all = await hospital.all<{ patientId: string; account: string }>('appointments');
    return all.find(each => each.patientId === patientId)?.account;
  };
  const holderIdOf = async (account: string) =>
    (await hospital.value(listHolders, { patientId }, account)).holders.find(({ you }) => you)!
      .holderId;

  test('a stranger who wants to wait where the patient already waits is told so', async () => {
    await waits('wang');
    await adds(hospital, 'stranger');
    const wait = { patientId, sessionId: full };
    expect(await hospital.refusal(joinWaitingList, wait, 'stranger')).toBe('WAITING_BY_ANOTHER');
  });

  test('a proven holder takes over a stranger’s place, and the stranger cannot leave it any more', async () => {
    await adds(hospital, 'stranger');
    await waits('stranger');
    await waits('wang');
    await hospital.value(leaveWaitingList, { patientId, sessionId: full }, 'stranger');
    expect(await givenTo()).toBe('wang');
  });

  test('the place of an account whose holding was ended goes to the proven holder', async () => {
    await adds(hospital, 'stranger');
    await waits('stranger');
    const holderId = await holderIdOf('stranger');
    await hospital.value(endHolding, { patientId, holderId }, 'wang');
    expect(await givenTo()).toBe('wang');
  });

  test('an account that gave the patient up keeps nobody out', async () => {
    await adds(hospital, 'aunt');
    await waits('wang');
    await hospital.value(removePatient, { patientId }, 'wang');
    await waits('aunt');
    expect(await givenTo()).toBe('aunt');
  });
});
