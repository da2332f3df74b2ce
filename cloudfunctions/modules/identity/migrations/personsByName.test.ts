import { at } from '../../../../domain/time/time';
import {
  cardNumber,
  dyingAt,
  fileOf,
  hospitalForEach,
  laySession,
  person,
} from '../../../../tests/hospital';
import { putDown } from '../../../../tests/hospital/calling';
import { followUpsOf, staysOf } from '../../../../tests/hospital/discharges';
import { book } from '../../../../types/booking/book';
import { importCallList } from '../../../../types/callLists/importCallList';
import { enterDischarge } from '../../../../types/discharges/enterDischarge';
import { addPatient } from '../../../../types/holding/addPatient';
import type { FollowUp } from '../../followups/stores/followUps';
import { deathStore } from '../../people';
import { migrate } from '../../versions/jobs/migrate';
import { personsOfCalls, personsOfStays } from './personsByName';

/** R1, R26: documents stored by number alone, before names counted. */
const now = at('2026-11-22', '09:00');
const hospital = hospitalForEach({ now, staff: { office: ['followUpOffice'] } });
const mother = person(1);
const baby = `${mother.name}之女`;

/** Runs the migration on data without a version; a new instance each time. */
async function run(): Promise<unknown> {
  const steps = [
    { version: 1, name: 'personsOfStays', servedFrom: 0 },
    { version: 2, name: 'personsOfCalls', servedFrom: 0 },
  ] as const;
  return migrate({ personsOfStays, personsOfCalls }, steps).run(now, () => true);
}

let stays = 0;
const enter = async (name: string) => {
  const cells = {
    ...{ stay: `HAND-${++stays}`, name, sex: '女', phone: '19900000009', document: cardNumber(1) },
    ...{ department: '产科', diagnosis: '顺产', dischargedOn: '2026-11-21', result: '好转' },
  };
  return (await hospital.value(enterDischarge, { cells }, 'office')).dischargeId;
};
const stayOf = async (id: string) => (await staysOf(hospital)).find(({ _id }) => _id === id)!;
const callsOf = async (where: Partial<FollowUp>) =>
  (await followUpsOf(hospital)).filter(each =>
    Object.entries(where).every(([name, value]) => each[name as keyof FollowUp] === value),
  );
const visits = async () =>
  (await hospital.all<{ status: string }>('appointments')).map(({ status }) => status);

/** Gives every stay and call to the number's owner, as it was before names counted. */
async function asBefore(owner: string): Promise<void> {
  for (const collection of ['discharges', 'followUps'])
    for (const { _id } of await hospital.all<{ _id: string }>(collection))
      await hospital.set(collection, _id, { personId: owner, patientId: owner });
  await hospital.stack.store.remove('versions', { filter: {}, multi: true });
}

/**
 * The mother's stay and visit, and her newborn's stay on her number, which a call recorded as a
 * death: she counts as dead.
 */
async function motherTakenForDead() {
  const patientId = await hospital.patient('wang', 1);
  await laySession(hospital);
  const wish = { requestId: 'request-1', patientId, sessionId: 'S-20261125-D001-am', slot: 0 };
  await hospital.value(book, wish, 'wang');
  const [own, child] = [await enter(mother.name), await enter(baby)];
  await asBefore(patientId);
  const [first, second] = await callsOf({ dischargeId: child });
  const complaint = { kind: 'attitude' as const, text: '等了很久' };
  await putDown(hospital, first!._id, 'reached', { complaint });
  await putDown(hospital, second!._id, 'died');
  await hospital.runJobs();
  expect(await visits()).toEqual(['cancelled']);
  expect(await callsOf({ dischargeId: own, open: true })).toEqual([]);
  expect(await deathStore.among([patientId])).toEqual(new Set([patientId]));
  await hospital.stack.store.remove('versions', { filter: {}, multi: true });
  return { patientId, own, child };
}

/**
 * Checks the result of parting: the owner lives, with everything that had ended; the death is the
 * child's.
 */
async function parted({ patientId, own, child }: Awaited<ReturnType<typeof motherTakenForDead>>) {
  const { personId } = await stayOf(child);
  expect(personId).toMatch(/^told-/);
  expect(await deathStore.among([patientId, personId])).toEqual(new Set([personId]));
  expect(await stayOf(own)).toMatchObject({ personId: patientId, patientId });
  expect(await callsOf({ dischargeId: own, open: true })).toHaveLength(4);
  expect(await callsOf({ dischargeId: child, personId })).toHaveLength(4);
  expect(await callsOf({ dischargeId: child, open: true })).toEqual([]);
  // The mother's holders no longer see the complaint from the child's call.
  const [its] = await hospital.all<{ patientId?: string; account?: string }>('cases');
  expect(its).toMatchObject({ patientId: personId });
  expect(its).not.toHaveProperty('account');
}

test('a stay with another name belongs to its own person: what its death ended for the owner of the number is restored', async () => {
  const them = await motherTakenForDead();
  expect(await run()).toMatchObject({ version: 2, changed: 1 });
  await parted(them);
  await hospital.runJobs();
  expect(await visits()).toEqual(['booked']);
  // The step runs once more, as after a run that died before it recorded its progress.
  await hospital.stack.store.remove('versions', { filter: {}, multi: true });
  expect(await run()).toMatchObject({ version: 2, changed: 0 });
  await parted(them);
});

test('killed at any request, the next run continues', async () => {
  const them = await motherTakenForDead();
  let request = 3;
  while (await dyingAt(hospital, request, run)) request = Math.ceil(request * 1.3);
  await run();
  await parted(them);
});

test('the same for a call of a list; and names on an unregistered number are separated, so that the right one is known later', async () => {
  const list = `体检编号,姓名,联系电话,科室,体检日期,证件号码,性别\nT1,别的名字,13911110000,产科,2026-11-20,${cardNumber(1)},女\n`;
  await hospital.value(importCallList, { kind: 'healthCheck', ...fileOf(list, 'a.csv') }, 'office');
  const own = await enter(mother.name);
  const patientId = await hospital.patient('wang', 1);
  await asBefore(patientId);
  // Nobody is registered with the number.
  await hospital.stack.store.remove('patients', { filter: {}, multi: true });
  await hospital.stack.store.remove('accounts', { filter: {}, multi: true });
  await run();
  const [call] = await callsOf({ kind: 'healthCheck' });
  expect(call!.personId).toMatch(/^told-/);
  expect(call!.personId).not.toBe((await stayOf(own)).personId);
  await hospital.value(addPatient, mother, 'wang');
  hospital.at(now + 300_000);
  await hospital.runJobs();
  expect(await stayOf(own)).toMatchObject({ personId: patientId, patientId });
  expect((await callsOf({ kind: 'healthCheck' }))[0]).toMatchObject({ personId: call!.personId });
});

test('a stay that no key opens stays where it is, and does not keep those behind it waiting', async () => {
  const patientId = await hospital.patient('wang', 1);
  const all = [await enter(baby), await enter(`${mother.name}之子`)];
  await asBefore(patientId);
  const [shut, open] = all.sort();
  await hospital.set('discharges', shut!, { person: 'sealed with another key' });
  expect(await run()).toMatchObject({ version: 2, changed: 1 });
  expect(await stayOf(shut!)).toMatchObject({ personId: patientId });
  expect((await stayOf(open!)).personId).toMatch(/^told-/);
});
