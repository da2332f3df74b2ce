import { at, MINUTE } from '../../../domain/time/time';
import { schemaVersion } from '../../../domain/versions/versions';
import { booked, dyingAt, hospitalForEach, person } from '../../../tests/hospital';
import { addPatient } from '../../../types/holding/addPatient';
import { listPatients } from '../../../types/people/listPatients';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { migrations } from '../../migrations';
import { migrate } from './jobs/migrate';
import { versionGate } from './steps/versionGate';
import type { Versioned } from './stores/versions';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now, staff: { office: ['outpatientOffice'], nurse: ['desk'] } });
const stored = async () => (await hospital.all<Versioned>('versions'))[0];
const outgrown = { version: 99, oldest: schemaVersion + 1 };

/** The whole store as a text, to see that nothing was written. */
const everything = async () =>
  JSON.stringify(
    await Promise.all(hospital.stack.store.collections().map(name => hospital.all(name))),
  );

describe('code that is too old for the data', () => {
  test('reports the versions, in every function, and writes nothing', async () => {
    await hospital.patient('wang', 1);
    await hospital.set('versions', 'store', outgrown);
    hospital.at(now + 10 * MINUTE);
    const before = await everything();
    const answer = await hospital.call(addPatient, person(2), 'wang');
    const facts = { has: schemaVersion, needs: schemaVersion + 1 };
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'DATA_NEWER', facts } });
    expect(JSON.stringify(answer)).toContain(`版本 ${schemaVersion + 1}`);
    expect(await hospital.refusal(viewPolicy, {}, 'office')).toBe('DATA_NEWER');
    await expect(hospital.runJobs()).rejects.toThrow(`needs version ${schemaVersion + 1}`);
    await expect(hospital.runNotices()).rejects.toThrow(`needs version ${schemaVersion + 1}`);
    expect(await everything()).toBe(before);
  });

  test('writes no check value of its keys either', async () => {
    await hospital.set('versions', 'store', outgrown);
    hospital.at(now + 10 * MINUTE);
    expect(await hospital.refusal(listPatients, {}, 'wang')).toBe('DATA_NEWER');
    expect(await hospital.all('keys')).toEqual([]);
  });

  test('works again at once when the data fits again, as after a restore', async () => {
    await hospital.set('versions', 'store', outgrown);
    hospital.at(now + 10 * MINUTE);
    expect(await hospital.refusal(listPatients, {}, 'wang')).toBe('DATA_NEWER');
    await hospital.set('versions', 'store', { oldest: 0 });
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toEqual([]);
  });
});

test('code serves newer data from which nothing was removed', async () => {
  await hospital.set('versions', 'store', { version: 99 });
  hospital.at(now + 10 * MINUTE);
  expect((await hospital.value(listPatients, {}, 'wang')).patients).toEqual([]);
  expect((await hospital.runJobs()).migrate).toMatchObject({ version: 99, changed: 0 });
});

test('an instance asks for the version once in ten minutes', async () => {
  const gate = versionGate();
  const asked = () => hospital.stack.counters.read().collections.versions ?? 0;
  const first = asked();
  for (const minutes of [0, 1, 9]) expect(await gate(now + minutes * MINUTE)).toBeUndefined();
  expect(asked()).toBe(first + 1);
  await gate(now + 10 * MINUTE);
  expect(asked()).toBe(first + 2);
});

describe('older data', () => {
  /** A visit's call and strike as they were stored before they had departments. */
  async function fromBefore(count: number): Promise<string> {
    const { store } = hospital.stack;
    const { appointmentId, patientId } = await booked(hospital, '2026-11-25');
    await store.remove('versions', { filter: {}, multi: true });
    const call = { reason: 'noShow', at: now, patientId, open: true, attempts: [] };
    const calls = Array.from({ length: count }, (_, n) => ({
      _id: `c${n}`,
      ...call,
      appointmentId,
    }));
    const lost = { _id: 'lost', ...call, appointmentId: 'removed' };
    const strike = { _id: appointmentId, patientId, kind: 'noShow', at: now, recordedAt: now };
    await store.insert('calls', [...calls, lost]);
    await store.insert('strikes', [strike]);
    return appointmentId;
  }
  const departments = async () =>
    (await hospital.all<{ _id: string; departmentId?: string }>('calls'))
      .filter(({ _id }) => _id !== 'lost')
      .map(({ departmentId }) => departmentId);

  test('is served at once, and has the newest version after a run of the jobs', async () => {
    const appointmentId = await fromBefore(3);
    hospital.at(now + 10 * MINUTE);
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(1);
    expect(await stored()).toBeUndefined();
    const first = await migrate(migrations).run(now, () => true);
    expect(first).toMatchObject({ version: 5, of: schemaVersion, changed: 4 });
    // Before data that older code cannot read, it waits for that code to end: twice, for two
    // versions.
    await migrate(migrations).run(now + 15 * MINUTE, () => true);
    const did = await migrate(migrations).run(now + 30 * MINUTE, () => true);
    expect(did).toMatchObject({ version: schemaVersion, of: schemaVersion });
    expect(await departments()).toEqual(['K01', 'K01', 'K01']);
    const [strike] = await hospital.all('strikes');
    expect(strike).toMatchObject({ _id: appointmentId, department: { id: 'K01' } });
    // Its visit is gone: unlimited members still see it.
    const lost = (await hospital.all<{ _id: string }>('calls')).find(({ _id }) => _id === 'lost');
    expect(lost).not.toHaveProperty('departmentId');
  });

  test('is migrated in pieces, by runs killed at any request, and by two at the same time', async () => {
    await fromBefore(450);
    const run = (later = 0) => migrate(migrations).run(now + later, () => true);
    for (let request = 1; request < 460; request = Math.ceil(request * 1.6))
      await dyingAt(hospital, request, () => run());
    await Promise.all([run(), run()]);
    await run(15 * MINUTE);
    await run(30 * MINUTE);
    expect(await stored()).toMatchObject({ version: schemaVersion, after: '' });
    expect(new Set(await departments())).toEqual(new Set(['K01']));
  });
});

describe('a step that removes something', () => {
  const steps = [{ version: 1, name: 'dropsOld', servedFrom: 1 }] as const;
  const dropsOld = { piece: jest.fn(async () => ({ looked: 1, changed: 1 })) };
  const run = (moment: number) => migrate({ dropsOld }, steps).run(moment, () => true);

  test('is announced first, and begins when no instance of older code can be left that has not read that', async () => {
    await hospital.stack.store.remove('versions', { filter: {}, multi: true });
    const old = versionGate(0);
    expect(await old(now)).toBeUndefined();
    expect(await run(now)).toMatchObject({ version: 0 });
    expect(await stored()).toMatchObject({ version: 0, oldest: 1, raisedAt: now });
    // The old instance uses what it read for ten minutes; meanwhile nothing is removed.
    expect(await old(now + 9 * MINUTE)).toBeUndefined();
    await run(now + 9 * MINUTE);
    expect(dropsOld.piece).not.toHaveBeenCalled();
    expect(await old(now + 10 * MINUTE)).toEqual({ has: 0, needs: 1 });
    expect(await run(now + 15 * MINUTE)).toMatchObject({ version: 1, changed: 1 });
    expect(dropsOld.piece).toHaveBeenCalledTimes(1);
  });
});
