import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { collections } from '../../cloudfunctions/collections';
import { isNamedId, isRecordId } from '../../domain/ids';
import { at } from '../../domain/time/time';
import { bookFor } from '../../types/booking/bookFor';
import { cancel } from '../../types/booking/cancel';
import { joinWaitingList } from '../../types/booking/joinWaitingList';
import { move } from '../../types/booking/move';
import { openOwnCase } from '../../types/cases/openOwnCase';
import { openUpload } from '../../types/files/openUpload';
import { addPatient } from '../../types/holding/addPatient';
import { callNext } from '../../types/queue/callNext';
import { listQueues } from '../../types/queue/listQueues';
import { makeScreenKey } from '../../types/queue/makeScreenKey';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { drawSample } from '../../types/samples/drawSample';
import { acceptInvitation } from '../../types/staff/acceptInvitation';
import { changeStaff } from '../../types/staff/changeStaff';
import { inviteStaff } from '../../types/staff/inviteStaff';
import { checkIn } from '../../types/visits/checkIn';
import {
  agreeForAlways,
  askDoor,
  booked,
  bookedByDesk,
  bookedIn,
  bringRoster,
  doorKey,
  laySession,
  openTestHospital,
  person,
  type TestHospital,
  weChatWithTemplates,
  wish,
} from '../hospital';
import { idOf, putDown, rowOfLong, rowOfQian } from '../hospital/calling';
import { savePlan } from '../hospital/care';
import { complains } from '../hospital/cases';
import { bringDischarges } from '../hospital/discharges';

const rowOfDead = 'ZY4,龙大爷,男,,19900009867,儿科,手足口病,2026-11-01,2026-11-20,死亡';
const HEX_ID = /^[0-9a-f]{24}$/i;

/** Every text in a value that the cloud may read as an ObjectId, keys included, by its path. */
function hexIds(value: unknown, place: string): string[] {
  if (typeof value === 'string') return HEX_ID.test(value) ? [`${place}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(HEX_ID.test(key) ? [`${place}: the key ${key}`] : []),
    ...hexIds(item, `${place}.${Array.isArray(value) ? '[]' : key}`),
  ]);
}

test('a planted id is found, as a value and as a key', () => {
  const planted = '5f3a1b2c3d4e5f6a7b8c9d0e';
  expect(hexIds({ of: [{ _id: planted }], [planted]: 1, more: `${planted}0` }, 'x')).toHaveLength(
    2,
  );
});

let hospital: TestHospital;
beforeAll(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { office: ['followUpOffice', 'outpatientOffice'], nurse: ['desk'] },
    messages: weChatWithTemplates,
  });
});
afterAll(() => hospital.close());

/** Registers patients and staff in every possible way. */
async function register(): Promise<void> {
  for (const [n, account] of ['wang', 'li', 'zhao', 'sun'].entries()) {
    await hospital.patient(account, n + 1);
    await agreeForAlways(hospital, account, 'visit', 'change', 'strike', 'survey', 'returnVisit');
  }
  const guardian = { kind: 'residentIdentityCard' as const, number: '429999200408171094' };
  const document = { kind: 'guardianChild' as const, guardian, birthDate: '2024-05-01' };
  await hospital.value(addPatient, { name: '钱小宝', phone: '19911112222', document }, 'qian');
  await hospital.value(addPatient, person(1), 'li');
  const invited = { requestId: wish(), name: '孙护士', roles: ['desk' as const] };
  const { code } = await hospital.value(inviteStaff, invited, 'office');
  await hospital.value(acceptInvitation, { code }, 'sunNurse');
  // One member alone appoints a second member of the office; a third needs two members.
  const roles = ['desk' as const, 'outpatientOffice' as const];
  await hospital.value(changeStaff, { staffId: 'sunNurse', roles }, 'office');
  await hospital.value(changeStaff, { staffId: 'nurse', roles }, 'office');
}

/** Another system reads the week. */
async function readByAnother(): Promise<void> {
  const key = await doorKey(hospital, 'office', ['timetable']);
  await askDoor(key, { path: '/fhir/Slot', query: { from: '2026-11-23', until: '2026-11-29' } });
}

/** Books, moves, cancels and waits for places. */
async function book(): Promise<string> {
  const visit = await booked(hospital, '2026-11-25', { slot: 1 });
  const missed = await booked(hospital, '2026-11-25', { account: 'li', n: 2, slot: 2 });
  expect(missed.appointmentId).not.toBe(visit.appointmentId);
  const full = await laySession(hospital, {
    ...{ id: 'S-20261127-K02-am', date: '2026-11-27', slots: 1, places: 1, department: 'K02' },
  });
  const theirs = await bookedIn(hospital, full, { account: 'zhao', n: 3 });
  const patientId = await hospital.patient('sun', 4);
  await hospital.value(joinWaitingList, { patientId, sessionId: full }, 'sun');
  await hospital.value(cancel, { appointmentId: theirs.appointmentId }, 'zhao');
  const next = await booked(hospital, '2026-11-26', { account: 'zhao', n: 3 });
  const { appointmentId } = next;
  const sessionId = 'S-20261126-K01-am';
  await hospital.value(move, { requestId: wish(), appointmentId, sessionId, slot: 3 }, 'zhao');
  await bookedByDesk(hospital, 9, { sessionId, slot: 5 });
  const patient = { patientId };
  const place = { requestId: wish(), sessionId, slot: 6, channel: 'phone' as const };
  await hospital.value(bookFor, { ...place, patient }, 'nurse');
  return visit.appointmentId;
}

const names = [...collections.map(({ name }) => name), 'local_messages'];
/** The values that look like an ObjectId, and the collections that had documents. */
const found = new Set<string>();
const filled = new Set<string>();
/** Ids of a form that a refused attempt would not put on the audit record (R20), by collection. */
const unknownForm = new Map<string, string>();

const ACCOUNT = 'an account: here it has a short name, in WeChat the form that `isNamedId` knows';
const OWN = 'the hospital’s own, or the system’s: nobody is in it';
const SENT = 'no page asks for it by its id';
/** Collections with ids of another form, and why an attempt on them needs no audit entry. */
const nobodysRecords: Readonly<Record<string, string>> = {
  ...{ accounts: ACCOUNT, agreements: ACCOUNT, consents: ACCOUNT, limits: ACCOUNT },
  ...{ staff: ACCOUNT, officeGrants: ACCOUNT, tries: ACCOUNT },
  ...{ versions: OWN, keys: OWN, sealing: OWN, rosters: OWN, changes: OWN, figures: OWN },
  ...{ lists: OWN, doorKeys: OWN, jobs: OWN, sampleParts: OWN },
  ...{ audit: SENT, notices: SENT, local_messages: SENT },
};

async function look(): Promise<void> {
  for (const name of names)
    for (const each of await hospital.all<object>(name)) {
      filled.add(name);
      const id = String((each as { _id: unknown })._id);
      if (!isRecordId(id) && !isNamedId(id)) unknownForm.set(name, id);
      for (const hex of hexIds(each, name)) found.add(hex);
    }
}

/**
 * Keeps everything stored as the data of a release, for tests of later code (`releases.test.ts`).
 */
async function keep(release: string): Promise<void> {
  const { YUEHAO_SEAL_KEY, YUEHAO_HASH_KEY } = process.env;
  const all: Record<string, object[]> = {};
  for (const { name } of collections) all[name] = await hospital.all(name);
  const kept = { at: hospital.stack.clock.now(), keys: { YUEHAO_SEAL_KEY, YUEHAO_HASH_KEY } };
  const text = JSON.stringify({ ...kept, collections: all });
  writeFileSync(join(__dirname, `../data/releases/${release}.json.gz`), gzipSync(text));
}

test('R20: after some days of all operations, no stored value looks like an ObjectId', async () => {
  await bringRoster(hospital);
  await register();
  await readByAnother();
  const visit = await book();
  await bringDischarges(hospital, rowOfQian, rowOfLong, rowOfQian.replace('ZY1', 'ZY3'), rowOfDead);
  await hospital.value(drawSample, { kind: 'discharged' }, 'office');
  await savePlan(hospital, { start: 'visit' });
  const complaint = { requestId: wish(), kind: 'other' as const, text: '候诊时间太长了' };
  const patientId = await hospital.patient('wang', 1);
  await hospital.value(openOwnCase, { ...complaint, patientId }, 'wang');
  await hospital.runJobs();
  await putDown(hospital, await idOf(hospital, 'discharge1', '龙家伟'), 'wrongNumber', {
    newPhone: '19900001111',
  });
  hospital.at(at('2026-11-25', '08:20'));
  await hospital.value(checkIn, { appointmentId: visit }, 'nurse');
  const { rooms } = await hospital.value(listQueues, {}, 'nurse');
  const sessionId = rooms.find(({ waiting }) => waiting > 0)?.sessionId ?? '';
  await hospital.value(makeScreenKey, { requestId: wish(), departmentId: 'K01' }, 'office');
  await hospital.value(callNext, { requestId: wish(), sessionId, version: 0 }, 'nurse');
  const back = { appointmentId: visit, date: '2026-12-10' };
  await hospital.value(setReturnVisit, back, 'nurse');
  await hospital.value(openUpload, { requestId: wish() }, 'office');
  // Short-lived documents are gone at the end, so they are examined now.
  await look();
  for (const [date, time] of [
    ['2026-11-25', '19:00'],
    ['2026-11-26', '10:00'],
    ['2026-11-27', '10:00'],
    ['2026-11-28', '20:00'],
  ] as const) {
    hospital.at(at(date, time));
    expect(Object.values(await hospital.runJobs())).not.toContain('failed');
    expect(Object.values(await hospital.runNotices())).not.toContain('failed');
    if (time === '19:00') await complains(hospital, visit);
  }

  await look();
  if (process.env.KEEP_DATA) await keep(process.env.KEEP_DATA);
  expect([...found]).toEqual([]);
  expect([...unknownForm].filter(([name]) => !(name in nobodysRecords))).toEqual([]);
  expect(Object.keys(nobodysRecords).filter(name => !unknownForm.has(name))).toEqual([]);
  // An empty collection proves nothing. The left-out collections have other ids: versions of the
  // policy, of the callers’ words and of the hospital’s data have numbers, joins begin with `J-`,
  // imports with `I-`, summaries with `S-`, days of SMS are dates, days on duty begin with `duty-`,
  // and there is one line.
  expect(names.filter(name => !filled.has(name))).toEqual([
    'lines',
    'joins',
    'callWords',
    'smsDays',
    'guideDuties',
    'imports',
    'summaries',
    'policies',
    'hospitals',
  ]);
});
