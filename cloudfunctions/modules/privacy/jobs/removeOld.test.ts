import { keptSince } from '../../../../domain/privacy/retention';
import { addMonths, at, dateOf } from '../../../../domain/time/time';
import { cardNumber, dyingAt, hospitalForEach } from '../../../../tests/hospital';
import { addPatient } from '../../../../types/holding/addPatient';
import { removePatient } from '../../../../types/people/removePatient';
import { defaultPolicy, policySchema } from '../../../../types/policy/policy';
import { collections } from '../../../collections';
import type { AuditRecord } from '../../access/stores/audit';
import { boundOf, type Retained, retained, stays } from '../steps/retained';
import { removeOld } from './removeOld';

const now = at('2026-11-23', '02:00');
const hospital = hospitalForEach({ now });

/** For each collection: what makes a document removable, and what keeps it whatever its age. */
const shapes: Record<string, { field: string; goes: object; stays?: object[] }> = {
  surveys: { field: 'date', goes: {}, stays: [{ owesCase: true }] },
  voices: { field: 'date', goes: {} },
  cases: {
    field: 'closedAt',
    goes: { open: false },
    stays: [{ open: true }, { open: false, owesNotice: true }],
  },
  followUps: {
    field: 'date',
    goes: { open: false },
    stays: [{ open: true }, { open: false, worryOpen: true }, { open: false, owes: true }],
  },
  careItems: { field: 'on', goes: {} },
  discharges: { field: 'dischargedOn', goes: {}, stays: [{ owesPlan: true }] },
  calls: { field: 'at', goes: { open: false }, stays: [{ open: true }] },
  returnVisits: { field: 'date', goes: { open: false }, stays: [{ open: true }] },
  strikes: { field: 'at', goes: { patientId: 'p' } },
  appointments: {
    field: 'date',
    goes: { live: false },
    stays: [{ live: true }, { owesStrike: true }, { owesNotice: true }],
  },
  sessions: { field: 'date', goes: {} },
  notices: {
    field: 'at',
    goes: { open: false, state: 'failed' },
    stays: [{ open: true, state: 'waiting' }],
  },
  queues: { field: 'date', goes: {}, stays: [{ owes: true }] },
  lists: { field: 'date', goes: {} },
  samples: { field: 'drawnAt', goes: { population: 1, seed: 's', records: [] } },
  invitations: { field: 'until', goes: { usedBy: 'wang' } },
  officeGrants: { field: 'until', goes: { state: 'over' }, stays: [{ state: 'agreed' }] },
  changes: {
    field: 'at',
    goes: { state: 'applied' },
    stays: [{ state: 'applying' }, { state: 'applied', away: { doctorId: 'D1' } }],
  },
  limits: { field: 'since', goes: { count: 1 } },
  tries: { field: 'date', goes: { count: 1 } },
  smsDays: { field: 'day', goes: { count: 1 } },
  agreements: { field: 'changedAt', goes: { agreed: {} } },
  audit: { field: 'at', goes: { operation: 'checkIn', subjects: [] } },
};
shapes.agreements!.stays = [{ agreed: { identity: { version: 1, at: 1 } } }];

const written = ({ byDay }: Retained, moment: number) => (byDay ? dateOf(moment) : moment);
const bound = ({ kind }: Retained) => keptSince(kind, defaultPolicy, now);

/** Adds documents of a collection with ages in days before the limit. */
async function layIn(each: Retained, ages: number[], more: object): Promise<string[]> {
  const { collection } = each.documents;
  const { field } = shapes[collection]!;
  const documents = ages.map((age, n) => ({
    _id: `${collection}-${age}-${n}-${JSON.stringify(more)}`,
    ...more,
    code: `code-${age}-${JSON.stringify(more)}`,
    [field]: written(each, bound(each) - age * 86_400_000),
  }));
  await hospital.stack.store.insert(collection, documents);
  return documents.map(({ _id }) => _id);
}
const idsIn = async (collection: string) =>
  (await hospital.all<{ _id: string }>(collection)).map(({ _id }) => _id);
const always = () => true;

test('every kind in the policy has documents that follow it', () => {
  expect([...new Set(retained.map(({ kind }) => kind))].sort()).toEqual(
    [...Object.keys(defaultPolicy.retention), 'counts'].sort(),
  );
});

test('every collection has either a period or a reason to stay (R25)', () => {
  const byPeriod = new Set(retained.map(({ documents }) => documents.collection));
  expect([...byPeriod, ...Object.keys(stays)].sort()).toEqual(
    collections.map(({ name }) => name).sort(),
  );
  for (const reason of Object.values(stays)) expect(reason.length).toBeGreaterThan(15);
});

test('the maximum of fifty years in the policy is applied as well', async () => {
  const calls = retained.find(({ documents }) => documents.collection === 'calls')!;
  const policy = policySchema.parse({ retention: { visits: 600 } });
  expect(boundOf(calls, policy, now)).toBe(at('1976-11-23', '02:00'));
  expect(policySchema.safeParse({ retention: { visits: 601 } }).success).toBe(false);
});

test.each(retained.map(each => [each.documents.collection, each] as const))(
  '%s: what is older than its period goes; nothing younger, and nothing that is still needed (R25)',
  async (collection, each) => {
    const { goes, stays: living = [] } = shapes[collection]!;
    const old = await layIn(each, [400, 30, 2], goes);
    const young = await layIn(each, [-1, -2, -100], goes);
    const needed: string[] = [];
    for (const one of living) needed.push(...(await layIn(each, [500], one)));
    await removeOld.run(now, always);
    const left = await idsIn(collection);
    expect(left.filter(id => old.includes(id))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining([...young, ...needed]));
  },
);

test('a strike stays while its patient or account may still be barred by it (R8)', async () => {
  const strike = (_id: string, moment: number, more: object) => ({ _id, at: moment, ...more });
  const ago = (months: number) => addMonths(now, -months);
  await hospital.stack.store.insert('strikes', [
    strike('old', ago(40), { patientId: 'free' }),
    strike('of-patient', ago(40), { patientId: 'again' }),
    strike('lately', ago(2), { patientId: 'again' }),
    strike('of-account', ago(40), { patientId: 'other', account: 'wang' }),
    strike('of-account-lately', ago(3), { patientId: 'third', account: 'wang' }),
    strike('of-barred', ago(40), { patientId: 'barred' }),
  ]);
  await hospital.stack.store.insert('patients', [
    { _id: 'barred', barredUntil: now + 1, links: [], keys: [] },
  ]);
  await removeOld.run(now, always);
  expect((await idsIn('strikes')).sort()).toEqual(
    ['lately', 'of-account', 'of-account-lately', 'of-barred', 'of-patient'].sort(),
  );
});

test('a visit stays while a case about it is open, a stay while one of its follow-ups exists', async () => {
  const visit = { date: '2020-01-01', live: false };
  await hospital.stack.store.insert('appointments', [
    { _id: 'a', code: 'a', ...visit },
    { _id: 'b', code: 'b', ...visit },
  ]);
  await hospital.stack.store.insert('cases', [{ _id: 'c', open: true, appointmentId: 'a' }]);
  await hospital.stack.store.insert('discharges', [
    { _id: 'd', dischargedOn: '2019-01-01' },
    { _id: 'e', dischargedOn: '2019-01-01' },
  ]);
  await hospital.stack.store.insert('followUps', [
    { _id: 'f', dischargeId: 'd', date: '2019-01-01', open: true },
  ]);
  await removeOld.run(now, always);
  expect(await idsIn('appointments')).toEqual(['a']);
  expect(await idsIn('discharges')).toEqual(['d']);
});

test('with a record without holders its counts are removed: its complaints, and a child of a card', async () => {
  const guardian = { kind: 'residentIdentityCard' as const, number: cardNumber(1) };
  const add = async (name: string) => {
    const document = { kind: 'guardianChild' as const, guardian, birthDate: '2020-05-01' };
    const child = { name, phone: '13800001234', document };
    return (await hospital.value(addPatient, child, 'wang')).patient.patientId;
  };
  const [gone, stays] = [await add('张小满'), await add('张小曼')];
  await hospital.stack.store.insert('ownComplaints', [
    { _id: gone, cases: [] },
    { _id: `${gone}-strangers`, cases: [] },
    { _id: stays, cases: [] },
  ]);
  await hospital.value(removePatient, { patientId: gone }, 'wang');
  for (let request = 1; await dyingAt(hospital, request, () => removeOld.run(now, always)); )
    request += 1;
  expect(await idsIn('patients')).toEqual([stays]);
  expect(await hospital.all('guardians')).toMatchObject([{ children: [stays] }]);
  expect(await idsIn('ownComplaints')).toEqual([stays]);
  await hospital.value(removePatient, { patientId: stays }, 'wang');
  await removeOld.run(now + 86_400_000, always);
  expect(await idsIn('guardians')).toEqual([]);
});

test('each piece is on the audit record by kind and number; a second run of the day does nothing', async () => {
  const calls = retained.find(({ documents }) => documents.collection === 'calls')!;
  await layIn(calls, [1, 2, 3], { open: false });
  expect(await removeOld.run(now, always)).toEqual({ calls: 3 });
  const [record] = await hospital.all<AuditRecord>('audit');
  expect(record).toMatchObject({
    actor: 'clock',
    operation: 'removeOld',
    subjects: [],
    details: { kind: 'visits', collection: 'calls', removed: 3 },
  });
  await layIn(calls, [4], { open: false });
  expect(await removeOld.run(now + 60_000, always)).toEqual({});
  const tomorrow = now + 86_400_000;
  expect(await removeOld.run(tomorrow, always)).toEqual({ calls: 1 });
});

test('killed at any request it is completed by the next run, and nothing is counted twice', async () => {
  const calls = retained.find(({ documents }) => documents.collection === 'calls')!;
  const notices = retained.find(({ documents }) => documents.collection === 'notices')!;
  await layIn(calls, [1, 2], { open: false });
  await layIn(notices, [1, 2, 3], { open: false, state: 'failed' });
  for (let request = 1; await dyingAt(hospital, request, () => removeOld.run(now, always)); )
    request += 2;
  expect(await idsIn('calls')).toEqual([]);
  expect(await idsIn('notices')).toEqual([]);
  const records = await hospital.all<AuditRecord>('audit');
  expect(records.map(({ details }) => [details?.collection, details?.removed]).sort()).toEqual([
    ['calls', 2],
    ['notices', 3],
  ]);
});

test('reads hardly more than it removes', async () => {
  const byCollection = new Map(retained.map(each => [each.documents.collection, each]));
  for (const each of byCollection.values()) {
    const { goes } = shapes[each.documents.collection]!;
    if (each.documents.collection === 'strikes') continue;
    await layIn(each, [3, 2], goes);
    await layIn(
      each,
      Array.from({ length: 50 }, (_, n) => -1 - n / 100),
      goes,
    );
  }
  hospital.stack.counters.reset();
  await removeOld.run(now, always);
  const { examined } = hospital.stack.counters.read();
  for (const { documents } of retained) {
    const { documents: looked = 0 } = examined[documents.collection] ?? {};
    expect([documents.collection, looked <= 8]).toEqual([documents.collection, true]);
  }
});
