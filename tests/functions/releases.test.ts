import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Appointment } from '../../domain/booking/appointment';
import { MINUTE } from '../../domain/time/time';
import { schemaVersion } from '../../domain/versions/versions';
import { listBookings } from '../../types/booking/listBookings';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { listCases } from '../../types/cases/listCases';
import { listDischarged } from '../../types/discharges/listDischarged';
import { listPatients } from '../../types/people/listPatients';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { openTestHospital, type TestHospital } from '../hospital';

/**
 * The data of a release, kept when it was made: `KEEP_DATA=<name> npx jest tests/functions/ids`
 * writes it.
 */
interface Kept {
  at: number;
  /** Data of invented people only. */
  keys: Record<string, string>;
  collections: Record<string, { _id: string }[]>;
}

const folder = join(__dirname, '../data/releases');
const releases = readdirSync(folder).map(file => file.replace(/\.json\.gz$/, ''));
const read = (name: string): Kept =>
  JSON.parse(gunzipSync(readFileSync(join(folder, `${name}.json.gz`))).toString());

let hospital: TestHospital;
// One test opens none.
afterEach(() => hospital?.close());

/** Opens a hospital with the data of a release, as right after an upgrade to this code. */
async function openWith({ at: moment, keys, collections }: Kept): Promise<void> {
  hospital = await openTestHospital({ now: moment + MINUTE });
  const { store } = hospital.stack;
  Object.assign(process.env, keys);
  await store.remove('versions', { filter: {}, multi: true });
  const there = new Set(store.collections());
  for (const [name, documents] of Object.entries(collections)) {
    if (!there.has(name)) await store.createCollection(name);
    if (documents.length) await store.insert(name, documents);
  }
}

/** Checks that all the data is there, and is shown to the same accounts as before. */
async function expectWhole({ collections }: Kept): Promise<void> {
  const appointments = await hospital.all<Appointment>('appointments');
  expect(appointments.map(({ _id }) => _id).sort()).toEqual(
    collections.appointments!.map(({ _id }) => _id).sort(),
  );
  for (const account of ['wang', 'li', 'zhao', 'sun'])
    expect((await hospital.value(listPatients, {}, account)).patients.length).toBeGreaterThan(0);
  const own = appointments.find(each => each.account === 'wang')!;
  const { appointment } = await hospital.value(viewAppointment, { appointmentId: own._id }, 'wang');
  expect(appointment).toMatchObject({ appointmentId: own._id, date: own.date });
  const { bookings } = await hospital.value(listBookings, { date: own.date }, 'nurse');
  expect(bookings.map(({ patientName }) => patientName)).toContain('测试乙');
  const { discharged } = await hospital.value(listDischarged, {}, 'office');
  expect(discharged).toHaveLength(collections.discharges!.length);
  const { followUps } = await hospital.value(listFollowUps, { when: 'coming' }, 'office');
  expect(followUps.length).toBeGreaterThan(0);
  expect((await hospital.value(listCases, {}, 'office')).cases.length).toBeGreaterThan(0);
}

test.each(releases)(
  'the data of %s is served at once, brought to the newest version by the jobs, and nothing of it is lost',
  async name => {
    const kept = read(name);
    await openWith(kept);
    await expectWhole(kept);
    // Before each step that older code cannot read, the jobs wait until no old code runs any more.
    for (const minutes of [5, 25, 45, 65, 85, 105]) {
      hospital.at(kept.at + minutes * MINUTE);
      expect(Object.values(await hospital.runJobs())).not.toContain('failed');
      expect(Object.values(await hospital.runNotices())).not.toContain('failed');
    }
    expect(await hospital.all('versions')).toMatchObject([{ version: schemaVersion }]);
    await expectWhole(kept);
  },
);

test('data from before versions existed is among them', () => {
  const unversioned = releases.filter(name => !read(name).collections.versions?.length);
  expect(unversioned).toContain('before-versions');
});
