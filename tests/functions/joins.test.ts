import { collections, whoseDocuments } from '../../cloudfunctions/collections';
import { ofPersons } from '../../cloudfunctions/modules/identity/steps/handOver';
import type { Patient } from '../../cloudfunctions/modules/people/stores/patients';
import { MINUTE } from '../../domain/time/time';
import { listAppointments } from '../../types/appointments/listAppointments';
import { listHolders } from '../../types/holding/listHolders';
import { joinRecords } from '../../types/identity/joinRecords';
import { partRecords } from '../../types/identity/partRecords';
import { viewJoin } from '../../types/identity/viewJoin';
import { listPatients } from '../../types/people/listPatients';
import { listSurveys } from '../../types/surveys/listSurveys';
import { noticesOf, type TestHospital } from '../hospital';
import { openWithVictim, type Victim } from './attacks/victim.testkit';
import { other, otherNumber, registerOther } from './joins/world';

let hospital: TestHospital;
let victim: Victim;
let into: string;

beforeEach(async () => {
  ({ hospital, victim } = await openWithVictim());
  into = await registerOther(hospital, 'daughter');
});
afterEach(() => hospital.close());

const join = async () => {
  const input = { from: victim.patientId, into, document: otherNumber };
  return (await hospital.value(joinRecords, input, 'nurse')).joinId;
};
const later = async (minutes = 2) => {
  hospital.at(hospital.stack.clock.now() + minutes * MINUTE);
  expect(Object.values(await hospital.runJobs())).not.toContain('failed');
};

/** Every path of every collection with an id, without list positions. */
async function pathsOf(id: string): Promise<string[]> {
  const paths = new Set<string>();
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string' && value.includes(id)) paths.add(path);
    if (value && typeof value === 'object')
      for (const [key, part] of Object.entries(value))
        look(part, Array.isArray(value) ? path : `${path}.${key}`);
  };
  for (const { name } of collections)
    for (const document of await hospital.all(name)) look(document, name);
  return [...paths].sort();
}

/** Paths where the id of a joined record stays, and why. */
const STAYS = [
  // The audit entries of the record.
  'audit.subjects',
  // Names of earlier counts and notices.
  'joins.from',
  'notices._id',
  // The record itself, and the other record’s link to it.
  'patients._id',
  'patients.joined.patientId',
  // The history of the places’ holders.
  'sessions.slots.claims.patientId',
];

test('every field that names a document’s patient follows the join, or its collection says why not (R1)', () => {
  const declared = ofPersons.map(({ collection }) => collection);
  expect(new Set(declared).size).toBe(declared.length);
  expect([...declared].sort()).toEqual(
    whoseDocuments
      .flatMap(({ name, whose }) => (Object.values(whose).includes('handed over') ? [name] : []))
      .sort(),
  );
});

test('everything of the joined record belongs to the other, and no document names the first any more (R1)', async () => {
  const before = await pathsOf(victim.patientId);
  expect(before).toEqual(
    expect.arrayContaining([
      'accounts.patients',
      'appointments.patientId',
      'careItems.personId',
      'cases.patientId',
      'followUps.personId',
      'notices.patientId',
      'returnVisits.patientId',
      'strikes.patientId',
      'surveys.patientId',
      'sessions.waiting.patientId',
    ]),
  );
  await join();
  await later();
  expect((await pathsOf(victim.patientId)).filter(path => !STAYS.includes(path))).toEqual([]);
  expect(await pathsOf(into)).toEqual(
    expect.arrayContaining(before.filter(path => !/^(audit|sessions\.slots)/.test(path))),
  );
});

test('holders of both see the patient once, and are told of each other (R23)', async () => {
  await join();
  await later();
  for (const account of ['wang', 'daughter']) {
    const { patients } = await hospital.value(listPatients, {}, account);
    expect(patients).toMatchObject([
      { patientId: into, name: other.name, proven: true, isDefault: true, live: 2 },
    ]);
    const coming = await hospital.value(listAppointments, { when: 'coming' }, account);
    expect(coming.appointments.map(each => each.appointmentId).sort()).toEqual(
      [...victim.coming].sort(),
    );
    expect((await hospital.value(listSurveys, {}, account)).surveys).toHaveLength(1);
    const { holders } = await hospital.value(listHolders, { patientId: into }, account);
    expect(holders.map(({ proven }) => proven)).toEqual([true, true]);
    await hospital.runNotices();
    const told = (await noticesOf(hospital)).filter(each => each.account === account);
    expect(told.filter(({ kind }) => kind === 'heldByAnother')).toHaveLength(1);
  }
});

test('after a separation each record has its former data; what was written since stays and is reported (R23)', async () => {
  const shown = async () => {
    const records = await hospital.all<Patient>('patients');
    return records
      .map(({ _id, keys, links, held, barredUntil, joinedTo }) => ({
        ...{ _id, keys: [...keys].sort(), barredUntil, joinedTo },
        accounts: links.map(({ account, proof, unproven }) => ({ account, proof, unproven })),
        held: held.all.map(({ id }) => id).sort(),
      }))
      .sort((a, b) => (a._id < b._id ? -1 : 1));
  };
  const ofRecords = async () =>
    Object.fromEntries(
      await Promise.all(
        ofPersons.map(async ({ collection }) => {
          const documents = await hospital.all<{ _id: string; patientId?: string }>(collection);
          return [collection, documents.map(({ _id, patientId }) => [_id, patientId])] as const;
        }),
      ),
    );
  await later(1);
  const [before, documents] = [await shown(), await ofRecords()];
  const waiting = async () => (await hospital.session(victim.waitsFor)).waiting;
  const line = await waiting();
  const joinId = await join();
  await later();
  expect(await waiting()).toMatchObject([{ patientId: into }]);
  const { join: view, since } = await hospital.value(viewJoin, { joinId }, 'nurse');
  expect([view.state, view.mayPart, since]).toEqual(['joined', true, []]);
  expect((await hospital.value(partRecords, { joinId }, 'nurse')).state).toBe('parting');
  await later();
  expect(await shown()).toEqual(before);
  expect(await waiting()).toEqual(line);
  for (const [collection, all] of Object.entries(await ofRecords())) {
    const known = new Map(all.map(([id, patientId]) => [id, patientId]));
    for (const [id, patientId] of documents[collection] ?? [])
      expect([collection, id, known.get(id)]).toEqual([collection, id, patientId]);
  }
  const { patients } = await hospital.value(listPatients, {}, 'wang');
  expect(patients.map(({ patientId }) => patientId)).toEqual([victim.patientId]);
});
