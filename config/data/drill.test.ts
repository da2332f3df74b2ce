import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../cloudfunctions/collections';
import { at, HOUR, MINUTE } from '../../domain/time/time';
import { collectionIn } from '../../domain/versions/dataSet';
import { schemaVersion } from '../../domain/versions/versions';
import {
  dyingAt,
  expectOrder,
  hospitalForEach,
  laySession,
  type TestHospital,
  wish,
} from '../../tests/hospital';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import { listPatients } from '../../types/people/listPatients';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { functionNames, sendTo } from '../deploy/library.testkit';
import { tencentCloud } from '../deploy/tencent';
import { controlPlane, type Plane } from '../rehearsal/controlPlane';
import { run as runCommand } from './commands';
import type { Site } from './shape';
import { cloudSite } from './sites/cloud';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now, staff: { office: ['outpatientOffice'] } });
let plane: Plane;
let folder: string;
let backupFolder: string;
let said: string[];
let between: () => Promise<unknown>;
/** The deleted collections. */
let lost: string[];

sendTo(() => plane);
beforeEach(async () => {
  plane = await controlPlane();
  plane.makes = name => hospital.stack.store.createCollection(name);
  const { YUEHAO_SEAL_KEY = '', YUEHAO_HASH_KEY = '' } = process.env;
  const Variables = [
    { Key: 'YUEHAO_SEAL_KEY', Value: YUEHAO_SEAL_KEY },
    { Key: 'YUEHAO_HASH_KEY', Value: YUEHAO_HASH_KEY },
  ];
  for (const name of functionNames)
    plane.functions.set(name, {
      ...{ Runtime: 'Nodejs20.19', Timeout: 20, MemorySize: 256, code: 'code' },
      ...{ Environment: { Variables: [...Variables] }, Triggers: [] },
    });
  folder = mkdtempSync(join(tmpdir(), 'yuehao-data-'));
  backupFolder = join(folder, 'backup');
  between = async () => undefined;
  lost = [];
});
afterEach(async () => {
  delete process.env.YUEHAO_DATA_SET;
  rmSync(folder, { recursive: true });
  await plane.close();
});

/** The environment: documents through the SDK, everything else through the control plane. */
function site(): Site {
  const cloud = cloudSite(
    tencentCloud('hospital-1', 'id', 'key'),
    {
      ...{ env: 'hospital-1', secretId: 'id', secretKey: 'key' },
      serviceUrl: `${hospital.stack.url}/admin`,
    },
    functionNames,
    { say: line => said.push(line), pause: async () => undefined },
  );
  const { documents } = cloud;
  const page: typeof documents.page = async (...asked) => {
    const read = await documents.page(...asked);
    await between();
    return read;
  };
  const has = async (name: string) => !lost.includes(name) && documents.has(name);
  return { ...cloud, documents: { ...documents, page, has } };
}

/** Runs a command line; every question gets the given answer. */
const run = (line: string, answer = 'yes') => {
  said = [];
  return runCommand(line.split(' '), async () => site(), {
    say: each => said.push(each),
    ask: async () => answer,
    now: () => hospital.stack.clock.now(),
  });
};
const output = () => said.join('\n');

const SET = 'r202611230900';

/** The hospital as its functions see it, with the set of data in use. */
function serving(): TestHospital {
  const variables = plane.functions.get('patient')!.Environment.Variables;
  const set = variables.find(({ Key }) => Key === 'YUEHAO_DATA_SET')?.Value ?? '';
  process.env.YUEHAO_DATA_SET = set;
  const all: TestHospital['all'] = name => hospital.all(collectionIn(set, name));
  const session: TestHospital['session'] = async id =>
    (
      await hospital.all<Awaited<ReturnType<TestHospital['session']>>>(
        collectionIn(set, 'sessions'),
      )
    ).find(({ _id }) => _id === id)!;
  return { ...hospital, all, session, runJobs: hospital.runJobs } as TestHospital;
}

async function booked(sessionId: string, account: string, n: number, slot = 0): Promise<string> {
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId, slot };
  return (await hospital.value(book, input, account)).appointment.appointmentId;
}

const byId = (all: object[]) => new Map(all.map(each => [(each as { _id: string })._id, each]));

test('backup, lost collection, restore: nothing of the backup is lost, and later data is listed', async () => {
  const sessionId = await laySession(hospital);
  const before = await booked(sessionId, 'wang', 1);
  const cancelled = await booked(sessionId, 'li', 2);
  await hospital.value(cancel, { appointmentId: cancelled }, 'li');
  expect(await run(`backup ${backupFolder}`)).toBe(true);
  expect(output()).toContain('是同一时刻的数据');

  const after = await booked(sessionId, 'zhang', 3);
  await hospital.runNotices();
  lost = ['appointments'];
  expect(await run(`backup ${backupFolder}2`)).toBe(false);
  expect(output()).toContain('缺少集合 appointments');
  expect(await run(`restore ${backupFolder}`)).toBe(true);
  expect(output()).toContain(`_${SET}`);
  for (const { name } of collections)
    expect(plane.tables.get(`${name}_${SET}`)?.acl).toBe('ADMINONLY');
  // The new set is not in use yet, and the existing data is untouched.
  expect(plane.functions.get('patient')?.Environment.Variables).toHaveLength(2);

  expect(await run(`switch ${backupFolder}`)).toBe(true);
  const listed = readFileSync(`${backupFolder}-${SET}-after.csv`, 'utf8');
  expect(listed).toMatch(new RegExp(`notices,备份后新增,booked-${after},`));
  expect(listed).toMatch(new RegExp(`sessions,备份后改动,${sessionId},`));
  expect(output()).toContain('集合 appointments 已经不在');
  expect(listed).not.toContain('jobs,');

  const restored = serving();
  hospital.at(now + 10 * MINUTE);
  await hospital.runJobs();
  const { appointment } = await hospital.value(viewAppointment, { appointmentId: before }, 'wang');
  expect(appointment.status).toBe('booked');
  const given = await hospital.value(viewAppointment, { appointmentId: cancelled }, 'li');
  expect(given.appointment.status).toBe('cancelled');
  await expectOrder(restored, sessionId);
  // The service continues on the restored data.
  const [li] = (await hospital.value(listPatients, {}, 'li')).patients;
  const again = { requestId: wish(), patientId: li!.patientId, sessionId, slot: 1 };
  await hospital.value(book, again, 'li');
  await expectOrder(restored, sessionId);
});

test('a command switches back, and refuses an incomplete set', async () => {
  await run(`backup ${backupFolder}`);
  await run(`restore ${backupFolder}`);
  await run(`switch ${backupFolder}`);
  expect(await run(`use original`)).toBe(true);
  expect(plane.functions.get('clock')?.Environment.Variables).toHaveLength(2);
  expect(await run('use r1')).toBe(false);
  expect(output()).toContain('appointments_r1');
});

test('a backup during bookings says that it is not of one moment; after its restore the jobs correct the places', async () => {
  const sessionId = await laySession(hospital, { slots: 4, places: 20 });
  const before = await booked(sessionId, 'wang', 1);
  let n = 10;
  let last = '';
  let reads = 0;
  between = async () => {
    // The backup’s own reading is kept fast here.
    if (++reads % 12) return;
    if (n % 3 === 0 && last) await hospital.call(cancel, { appointmentId: last }, `a${n - 1}`);
    n += 1;
    last = await booked(sessionId, `a${n}`, n, n % 4);
  };
  expect(await run(`backup ${backupFolder}`)).toBe(true);
  between = async () => undefined;
  expect(output()).toContain('不是同一时刻的');
  await run(`restore ${backupFolder}`);
  await run(`switch ${backupFolder}`);
  const restored = serving();
  hospital.at(now + 10 * MINUTE);
  await hospital.runJobs();
  await expectOrder(restored, sessionId);
  const { appointment } = await hospital.value(viewAppointment, { appointmentId: before }, 'wang');
  expect(appointment.status).toBe('booked');
});

test('an interrupted restore is repeated, adds what is missing, and overwrites nothing', async () => {
  const sessionId = await laySession(hospital);
  for (const [n, account] of ['wang', 'li', 'zhang'].entries())
    await booked(sessionId, account, n, n % 2);
  await run(`backup ${backupFolder}`);
  for (const changes of [1, 5, 30, 90]) {
    plane.failsAfter = changes;
    expect(await run(`restore ${backupFolder}`)).toBe(false);
  }
  plane.failsAfter = Number.POSITIVE_INFINITY;
  for (const request of [45, 60, 90])
    await dyingAt(hospital, request, async () => {
      expect(await run(`restore ${backupFolder}`)).toBe(false);
    });
  expect(await run(`restore ${backupFolder}`)).toBe(true);
  expect(output()).toContain('接着做');
  expect(output()).toContain('已经全部读回核对');
  for (const { name } of collections)
    expect(byId(await hospital.all(`${name}_${SET}`))).toEqual(byId(await hospital.all(name)));
  // The switch is interrupted between two functions. Nothing else may be done until it is finished.
  plane.failsAfter = plane.changes.length + 2;
  expect(await run(`switch ${backupFolder}`)).toBe(false);
  plane.failsAfter = Number.POSITIVE_INFINITY;
  expect(await run(`backup ${backupFolder}2`)).toBe(false);
  expect(output()).toContain('切换没有做完');
  expect(await run(`switch ${backupFolder}`)).toBe(true);
  expect(await run(`switch ${backupFolder}`)).toBe(false);
  expect(output()).toContain('正在使用');
});

test('a collection of the new name with other content is left as it is', async () => {
  await laySession(hospital);
  await run(`backup ${backupFolder}`);
  await hospital.stack.store.createCollection(`sessions_${SET}`);
  plane.tables.set(`sessions_${SET}`, { indexes: [], acl: 'ADMINONLY' });
  const other = { _id: 'S-20261125-D001-am', somebody: 'else' };
  await hospital.stack.store.insert(`sessions_${SET}`, [other]);
  expect(await run(`restore ${backupFolder}`)).toBe(false);
  expect(output()).toContain(`sessions_${SET}`);
  expect(await hospital.all(`sessions_${SET}`)).toEqual([other]);
  expect(await run(`restore ${backupFolder} --as again`)).toBe(true);
});

test('data of an older version is restored, and the jobs upgrade it', async () => {
  await hospital.stack.store.remove('versions', { filter: {}, multi: true });
  await hospital.stack.store.insert('strikes', [
    { _id: 'old', patientId: 'p', kind: 'noShow', at: now, recordedAt: now },
  ]);
  await run(`backup ${backupFolder}`);
  await run(`restore ${backupFolder}`);
  await run(`switch ${backupFolder}`);
  const restored = serving();
  hospital.at(now + HOUR);
  await hospital.runJobs();
  // Before a step that older code cannot read, the jobs wait for that code to end: twice in this
  // upgrade.
  for (const hours of [2, 3]) {
    hospital.at(now + hours * HOUR);
    await hospital.runJobs();
  }
  expect(await restored.all('versions')).toMatchObject([{ version: schemaVersion }]);
});

test('nothing is done before the operator has seen the plan and agreed', async () => {
  await laySession(hospital);
  await run(`backup ${backupFolder}`);
  const changes = plane.changes.length;
  expect(await run(`restore ${backupFolder}`, 'no')).toBe(false);
  expect(output()).toContain('现有的数据不动');
  expect(plane.changes).toHaveLength(changes);
});
