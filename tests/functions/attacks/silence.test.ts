import type { Contract } from '../../../types/contract';
import { addPatient } from '../../../types/holding/addPatient';
import { listHolders } from '../../../types/holding/listHolders';
import { findPatients } from '../../../types/people/findPatients';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { cardNumber, person, type TestHospital } from '../../hospital';
import { patientContracts, triesOf } from './tries.testkit';
import { adds, openWithVictim, type Victim, words } from './victim.testkit';

let hospital: TestHospital;
let victim: Victim;
let printed: string[];
beforeEach(async () => {
  ({ hospital, victim } = await openWithVictim());
  printed = [];
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    jest
      .spyOn(console, level)
      .mockImplementation((...said: unknown[]) => void printed.push(said.map(inWords).join(' ')));
});
afterEach(() => hospital.close());

const inWords = (said: unknown) =>
  said instanceof Error ? `${said.message} ${said.stack}` : JSON.stringify(said);
const personal = [
  ...[person(1).name, person(1).phone, cardNumber(1), '13912345678'],
  ...Object.values(words),
];
/** The given words that occur in a text. */
const foundIn = (text: string, what = personal) => what.filter(each => text.includes(each));

/** A stranger tries everything, and staff look for the patient. */
async function everybodyTries(): Promise<string[]> {
  await adds(hospital, 'stranger');
  const { holders } = await hospital.value(listHolders, { patientId: victim.patientId }, 'wang');
  const refusals: string[] = [];
  for (const account of ['stranger', 'nobody'])
    for (const contract of patientContracts)
      for (const input of triesOf(victim, holders[0]!.holderId)[contract.operation] ?? []) {
        const answer = await hospital.call(contract as Contract, input as never, account);
        if (!answer.ok) refusals.push(JSON.stringify(answer));
      }
  const guess = { ...person(1), name: '猜测甲' };
  refusals.push(JSON.stringify(await hospital.call(addPatient, guess, 'guesser')));
  const wrong = { ...person(1), document: { kind: 'passport', number: `${cardNumber(1)}!!` } };
  refusals.push(JSON.stringify(await hospital.call(addPatient, wrong as never, 'guesser')));
  for (const query of [person(1).name, person(1).phone, cardNumber(1).slice(-4)])
    await hospital.call(findPatients, { query }, 'nurse');
  return refusals;
}

test('R20: no refusal contains a name, a phone, a number or words of a patient', async () => {
  const refusals = await everybodyTries();
  expect(refusals.length).toBeGreaterThan(50);
  expect(refusals.flatMap(each => foundIn(each))).toEqual([]);
});

test('R20: the functions’ log contains nothing personal, and no answer', async () => {
  await everybodyTries();
  hospital.stack.faults.inject({ kind: 'reset', times: 1000, skip: 0 });
  const chance = jest.spyOn(Math, 'random').mockReturnValue(-0.5);
  await hospital.call(addPatient, person(1), 'wang').catch(() => undefined);
  chance.mockRestore();
  hospital.stack.faults.clear();
  expect(printed.length).toBeGreaterThan(0);
  expect(foundIn(printed.join('\n'))).toEqual([]);
});

test('R20: the audit record holds ids and codes, but no name, no number, and no search text', async () => {
  await everybodyTries();
  const audit = JSON.stringify(await hospital.all('audit'));
  expect(audit).toContain('findPatients');
  const { appointment } = await hospital.value(
    viewAppointment,
    { appointmentId: victim.past },
    'wang',
  );
  expect(foundIn(audit, [...personal, appointment.code, '猜测甲'])).toEqual([]);
});

test('R20: stored personal data is sealed: no name, phone, number or text is readable', async () => {
  await everybodyTries();
  const open: string[] = [];
  for (const name of hospital.stack.store.collections()) {
    // The hospital’s own words of a care plan, and of its messages, are not personal.
    const hidden = name.startsWith('care')
      ? personal.filter(each => each !== words.care)
      : personal;
    const text = JSON.stringify(await hospital.all(name));
    for (const each of foundIn(text, hidden)) open.push(`${name}: ${each}`);
  }
  expect(open).toEqual([]);
});

test('R20: a stranger’s refused attempts are on the record', async () => {
  await everybodyTries();
  const tried = (await hospital.all<{ actor: string; refused?: string }>('audit')).filter(
    ({ actor, refused }) => refused && ['stranger', 'nobody'].includes(actor),
  );
  const codes = new Set(tried.map(({ refused }) => refused));
  expect([...codes]).toEqual(expect.arrayContaining(['HOLDING_UNPROVEN', 'APPOINTMENT_UNKNOWN']));
});
