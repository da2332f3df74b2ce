import { at, MINUTE } from '../../../domain/time/time';
import {
  cardNumber,
  expectOrder,
  hospitalForEach,
  laySession,
  person,
  wish,
} from '../../../tests/hospital';
import { bringDischarges, followUpsOf } from '../../../tests/hospital/discharges';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { correctName } from '../../../types/identity/correctName';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { viewRunning } from '../../../types/running/viewRunning';
import { checkIn } from '../../../types/visits/checkIn';
import { seal } from '../../cloud/seal';

/**
 * A record that no key opens does not keep those behind it waiting; the office sees that there is
 * one.
 */
const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now,
  staff: { nurse: ['desk'], office: ['outpatientOffice', 'followUpOffice'] },
});
const sessionId = 'S-20261125-D001-am';

/** Sealed for another document: like a damaged record, or one sealed with a lost key. */
const shut = (collection: string, id: string) =>
  hospital.set(collection, id, { person: seal({ name: '谁' }, 'somebody else') });
const recordOf = async (id: string) =>
  (await hospital.all<{ _id: string; person: string }>('patients')).find(({ _id }) => _id === id);
const unopenedBy = async (job: string) => {
  const { jobs, wrong } = await hospital.value(viewRunning, { waiting: true }, 'office');
  const found = jobs.find(each => each.job === job);
  return { state: found?.state, unopened: found?.unopened?.count, wrong };
};

test('a corrected name reaches its bookings behind a record that no key opens', async () => {
  await laySession(hospital);
  const ids: string[] = [];
  for (const n of [1, 2]) {
    const patientId = await hospital.patient(`a${n}`, n);
    const input = { requestId: wish(), patientId, sessionId, slot: n - 1 };
    await hospital.value(book, input, `a${n}`);
    const right = { patientId, name: `测试改${'甲乙'[n - 1]}`, document: cardNumber(n) };
    await hospital.value(correctName, right, 'nurse');
    ids.push(patientId);
  }
  // The first one that the job reads.
  const [first = ''] = [...ids].sort();
  await shut('patients', first);
  hospital.at(now + 100_000);
  expect((await hospital.runJobs()).spreadNames).toMatchObject({ names: 1, unopened: 1 });
  const owing = (await hospital.all<{ _id: string; renamedAt?: number }>('patients')).filter(
    ({ renamedAt }) => renamedAt !== undefined,
  );
  expect(owing.map(({ _id }) => _id)).toEqual([first]);
  expect(await unopenedBy('spreadNames')).toMatchObject({
    state: 'unopened',
    unopened: 1,
    wrong: 1,
  });
});

test('rounds are planned, visits followed up and return dates watched, except for records that no key opens', async () => {
  await laySession(hospital);
  const visits: { patientId: string; appointmentId: string }[] = [];
  for (const n of [1, 2]) {
    const patientId = await hospital.patient(`a${n}`, n);
    const input = { requestId: wish(), patientId, sessionId, slot: n - 1 };
    const { appointmentId } = (await hospital.value(book, input, `a${n}`)).appointment;
    visits.push({ patientId, appointmentId });
  }
  hospital.at(at('2026-11-25', '08:00'));
  for (const { appointmentId } of visits) {
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-11-30' }, 'nurse');
  }
  const row = (n: number) =>
    `ZY${n},${person(n).name},男,,${person(n).phone},产科,产后,2026-11-01,2026-11-24,好转`;
  await bringDischarges(hospital, row(1), row(2));
  const [stay] = await hospital.all<{ _id: string }>('discharges');
  await hospital.stack.store.remove('followUps', { filter: {}, multi: true });
  await hospital.stack.store.update('discharges', {
    filter: {},
    update: { $set: { owesPlan: true } },
    multi: true,
  });
  await shut('discharges', stay!._id);
  const record = await recordOf(visits[0]!.patientId);
  await shut('patients', visits[0]!.patientId);
  hospital.at(at('2026-12-01', '09:00'));
  const did = await hospital.runJobs();
  expect(did.planFollowUps).toMatchObject({ visits: 1, unopened: 2 });
  expect(did.returnVisits).toMatchObject({ slips: 1, unopened: 1 });
  const kinds = (await followUpsOf(hospital)).map(({ kind }) => kind);
  expect(kinds.filter(kind => kind === 'outpatientSeen')).toHaveLength(1);
  expect(kinds.filter(kind => kind === 'returnMissed')).toHaveLength(1);
  expect(kinds.filter(kind => kind.startsWith('discharge')).length).toBeGreaterThan(0);
  for (const job of ['planFollowUps', 'returnVisits'])
    expect(await unopenedBy(job)).toMatchObject({ state: 'unopened' });
  // When a key opens the records again, their visits are followed up too.
  await hospital.set('patients', visits[0]!.patientId, { person: record!.person });
  hospital.at(at('2026-12-01', '11:00'));
  expect((await hospital.runJobs()).planFollowUps).toMatchObject({ visits: 1 });
});

test('a returned place goes to the next in line behind a patient whose record no key opens (R12)', async () => {
  await laySession(hospital, { slots: 1, places: 1 });
  const [has, first, second] = [
    await hospital.patient('a1', 1),
    await hospital.patient('a2', 2),
    await hospital.patient('a3', 3),
  ];
  const input = { requestId: wish(), patientId: has, sessionId, slot: 0 };
  const { appointmentId } = (await hospital.value(book, input, 'a1')).appointment;
  await hospital.value(joinWaitingList, { patientId: first, sessionId }, 'a2');
  await hospital.value(joinWaitingList, { patientId: second, sessionId }, 'a3');
  await shut('patients', first);
  await hospital.value(cancel, { appointmentId }, 'a1');
  const booked = (await hospital.all<{ status: string; patientId: string }>('appointments')).filter(
    ({ status }) => status === 'booked',
  );
  expect(booked.map(({ patientId }) => patientId)).toEqual([second]);
});

test('a place whose booking died is looked at until a key opens its record again, though nobody touches it (R4)', async () => {
  await laySession(hospital);
  const ids: string[] = [];
  for (const n of [1, 2]) {
    const patientId = await hospital.patient(`a${n}`, n);
    await hospital.value(book, { requestId: wish(), patientId, sessionId, slot: n - 1 }, `a${n}`);
    ids.push(patientId);
  }
  const [lost = '', other = ''] = ids;
  const record = await recordOf(lost);
  // The state after calls that took the places and then died.
  await hospital.stack.store.remove('appointments', { filter: {}, multi: true });
  await shut('patients', lost);
  const bookedFor = async () =>
    (await hospital.all<{ patientId: string }>('appointments')).map(({ patientId }) => patientId);
  hospital.at(now + 5 * MINUTE);
  expect((await hospital.runJobs()).mend).toMatchObject({ unopened: 1 });
  expect(await bookedFor()).toEqual([other]);
  hospital.at(now + 60 * MINUTE);
  expect((await hospital.runJobs()).mend).toMatchObject({ unopened: 1 });
  expect(await unopenedBy('mend')).toMatchObject({ state: 'unopened', unopened: 1 });
  await hospital.set('patients', lost, { person: record!.person });
  hospital.at(now + 120 * MINUTE);
  await hospital.runJobs();
  expect((await bookedFor()).sort()).toEqual([...ids].sort());
  await expectOrder(hospital, sessionId);
});
