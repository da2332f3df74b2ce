import { at } from '../../../domain/time/time';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { leaveWaitingList } from '../../../types/booking/leaveWaitingList';
import { listWaiting } from '../../../types/booking/listWaiting';
import type { Contract } from '../../../types/contract';
import { addPatient } from '../../../types/holding/addPatient';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';
import { changeOwnPhone } from '../../../types/privacy/changeOwnPhone';
import { closeAccount } from '../../../types/privacy/closeAccount';
import { exportOwnData } from '../../../types/privacy/exportOwnData';
import { viewOwnData } from '../../../types/privacy/viewOwnData';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { laySession, noticesOf, person, type TestHospital } from '../../hospital';
import { patientContracts, readable, triesOf } from './tries.testkit';
import { adds, kept, openWithVictim, type Victim, words } from './victim.testkit';

let hospital: TestHospital;
let victim: Victim;
beforeEach(async () => {
  ({ hospital, victim } = await openWithVictim());
});
afterEach(() => hospital.close());

const holderIdOf = async (account: string, n = 0) =>
  (await hospital.value(listHolders, { patientId: victim.patientId }, account)).holders[n]!
    .holderId;

/** Everything of the patient’s that an answer must not contain: ids, tickets’ codes, words. */
async function secrets(): Promise<string[]> {
  const own = [];
  for (const appointmentId of [...victim.coming, victim.past])
    own.push((await hospital.value(viewAppointment, { appointmentId }, 'wang')).appointment.code);
  const { coming, past, missed, caseId, careId, strikeId } = victim;
  const ids = [...coming, past, missed, caseId, careId, strikeId, await holderIdOf('wang')];
  const { phone } = person(1);
  return [...own, ...ids, ...Object.values(words), phone, `${phone.slice(0, 3)}****`];
}

/**
 * Asks every operation with everything known, as an account. Returns the leaks, as `operation:
 * secret`.
 */
async function asksEverything(account: string, hidden: string[]): Promise<string[]> {
  const tries = triesOf(victim, await holderIdOf('wang'));
  const leaks: string[] = [];
  for (const contract of patientContracts)
    for (const input of tries[contract.operation] ?? []) {
      const answer = await hospital.call(contract, input, account);
      const said = readable(answer);
      for (const secret of hidden)
        if (said.includes(secret)) leaks.push(`${contract.operation}: ${secret}`);
    }
  return leaks;
}

test('the attempts include every operation for patients', async () => {
  const tries = Object.keys(triesOf(victim, 'none'));
  expect(tries.sort()).toEqual(patientContracts.map(({ operation }) => operation).sort());
  for (const contract of patientContracts)
    for (const input of triesOf(victim, 'none')[contract.operation] ?? [])
      expect([contract.operation, contract.input.safeParse(input).error]).toEqual([
        contract.operation,
        undefined,
      ]);
});

test('the attempts do show the secrets to the holder, so the sweep can detect a leak', async () => {
  const leaks = await asksEverything('wang', await secrets());
  for (const operation of [
    'viewAppointment',
    'viewOwnCase',
    'listCare',
    'viewStrikes',
    'listSurveys',
    'exportOwnData',
  ])
    expect(leaks.some(leak => leak.startsWith(operation))).toBe(true);
});

describe.each([
  ['another phone', '13912345678'],
  ['the true phone', person(1).phone],
])('R23: a stranger with the true name and card, and %s', (_, phone) => {
  test('may add the patient, but sees and changes nothing by any operation', async () => {
    const before = await kept(hospital);
    const patient = await adds(hospital, 'stranger', phone);
    expect(patient).toMatchObject({ patientId: victim.patientId, proven: false, live: 0 });
    const hidden = (await secrets()).filter(secret => !phone.startsWith(secret.slice(0, 3)));
    expect(await asksEverything('stranger', hidden)).toEqual([]);
    expect(await kept(hospital)).toBe(before);
  });

  test('is refused for every record of the patient, although they hold the patient', async () => {
    await adds(hospital, 'stranger', phone);
    const tries = triesOf(victim, await holderIdOf('wang'));
    const done: string[] = [];
    // Leaving a list that an account is not on changes nothing. The sweep before has checked that.
    const open =
      /^(list(Departments|Stops|Patients|Holders)|setDefaultPatient|changeOwnPhone|viewSession|leaveWaitingList)$/;
    for (const contract of patientContracts.filter(({ operation }) => !open.test(operation)))
      for (const input of (tries[contract.operation] ?? []).filter(
        each =>
          'patientId' in each || 'appointmentId' in each || 'caseId' in each || 'careId' in each,
      )) {
        const { ok } = await hospital.call(contract as Contract, input, 'stranger');
        if (ok) done.push(contract.operation);
      }
    expect(done).toEqual([]);
    const leaves = { patientId: victim.patientId, sessionId: victim.waitsFor };
    expect(await hospital.value(leaveWaitingList, leaves, 'stranger')).toEqual({ left: false });
  });
});

test('R23: an account that never added the patient is refused too, and sees nothing', async () => {
  const before = await kept(hospital);
  expect(await asksEverything('nobody', await secrets())).toEqual([]);
  expect(await kept(hospital)).toBe(before);
});

test('R23: the holder gets a notice, sees the stranger and removes them; access ends at once', async () => {
  await adds(hospital, 'stranger');
  await hospital.runNotices();
  expect(await noticesOf(hospital, 'heldByAnother')).toMatchObject([
    { account: 'wang', facts: { patientId: victim.patientId } },
  ]);
  const { holders } = await hospital.value(listHolders, { patientId: victim.patientId }, 'wang');
  const stranger = holders.find(({ you }) => !you)!;
  expect(stranger).toMatchObject({ proven: false, phoneMasked: '139****5678' });
  const ends = { patientId: victim.patientId, holderId: stranger.holderId };
  const left = await hospital.value(endHolding, ends, 'wang');
  expect(left.holders).toMatchObject([{ you: true, proven: true }]);
  expect((await hospital.value(listPatients, {}, 'stranger')).patients).toEqual([]);
  const { patientId, sessionId } = victim;
  const wish = { requestId: 'request-of-stranger-9', patientId, sessionId, slot: 1 };
  expect(await hospital.refusal(book, wish, 'stranger')).toBe('PATIENT_UNKNOWN');
  expect(await hospital.refusal(listHolders, { patientId }, 'stranger')).toBe('PATIENT_UNKNOWN');
});

describe('R23: a stranger’s own booking', () => {
  const free = 'S-20261129-D005-am';
  const bookFree = async () => {
    await laySession(hospital, { id: free, date: '2026-11-29', department: 'K05' });
    await adds(hospital, 'stranger');
    const { patientId } = victim;
    const wish = { requestId: 'request-of-stranger-5', patientId, sessionId: free, slot: 0 };
    return (await hospital.value(book, wish, 'stranger')).appointment.appointmentId;
  };

  test('is all that they see; the holder is told and may cancel it', async () => {
    const appointmentId = await bookFree();
    const seen = await hospital.value(listAppointments, { when: 'coming' }, 'stranger');
    expect(seen.appointments.map(each => each.appointmentId)).toEqual([appointmentId]);
    await hospital.runNotices();
    expect(await noticesOf(hospital, 'bookedByAnother')).toMatchObject([{ account: 'wang' }]);
    await hospital.value(cancel, { appointmentId }, 'wang');
  });

  test('becomes the holder’s after the removal: the stranger sees no ticket and can cancel nothing', async () => {
    const appointmentId = await bookFree();
    const { patientId } = victim;
    const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
    const { holderId } = holders.find(({ you }) => !you)!;
    await hospital.value(endHolding, { patientId, holderId }, 'wang');
    const unknown = ['APPOINTMENT_UNKNOWN', 'APPOINTMENT_UNKNOWN'];
    expect([
      await hospital.refusal(viewAppointment, { appointmentId }, 'stranger'),
      await hospital.refusal(cancel, { appointmentId, acceptStrike: true }, 'stranger'),
    ]).toEqual(unknown);
    const seen = await hospital.value(listAppointments, { when: 'coming' }, 'stranger');
    expect(seen.appointments).toEqual([]);
    // Adding the patient again, as soon as it is allowed, restores nothing.
    expect(await hospital.refusal(addPatient, person(1), 'stranger')).toBe('HOLDING_ENDED');
    hospital.at(at('2027-05-26', '10:00'));
    await adds(hospital, 'stranger');
    expect(await hospital.refusal(viewAppointment, { appointmentId }, 'stranger')).toBe(unknown[0]);
    await hospital.value(viewAppointment, { appointmentId }, 'wang');
  });
});

test('R23: a stranger may give the patient up despite appointments they cannot know of', async () => {
  const { patientId } = victim;
  await adds(hospital, 'stranger');
  await hospital.value(removePatient, { patientId }, 'stranger');
  expect((await hospital.value(listPatients, {}, 'wang')).patients).toMatchObject([
    { patientId, proven: true, live: 2 },
  ]);
  expect((await hospital.value(listWaiting, {}, 'wang')).waiting).toHaveLength(1);
});

test('R25: a stranger who views the kept data, corrects a phone or closes the account learns and changes nothing of the holder’s', async () => {
  await adds(hospital, 'stranger');
  const before = await kept(hospital);
  const { patientId } = victim;
  const input = { patientId, form: 'json' } as const;
  expect(await hospital.refusal(exportOwnData, input, 'stranger')).toBe('HOLDING_UNPROVEN');
  const keptOf = async (account: string) =>
    (await hospital.value(viewOwnData, {}, account)).people
      .flatMap(person => person.kept)
      .filter(({ kind, count }) => kind !== 'identity' && count > 0)
      .map(({ kind }) => kind);
  expect(await keptOf('stranger')).toEqual([]);
  expect(await keptOf('wang')).toEqual(expect.arrayContaining(['visits', 'strikes', 'cases']));
  await hospital.value(changeOwnPhone, { patientId, phone: '13800001111' }, 'stranger');
  await hospital.value(closeAccount, {}, 'stranger');
  expect(await kept(hospital)).toBe(before);
  const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
  expect(holders).toMatchObject([{ you: true, phoneMasked: '199****0001' }]);
});
