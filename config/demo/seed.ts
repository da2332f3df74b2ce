import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init } from '@cloudbase/node-sdk';
import { defined } from '../../domain/defined';
import { privacyNotice } from '../../texts/privacy';
import { book } from '../../types/booking/book';
import { importRoster } from '../../types/changes/importRoster';
import type { Role, ValueOf } from '../../types/contract';
import { addPatient } from '../../types/holding/addPatient';
import { listHolders } from '../../types/holding/listHolders';
import { proveAtDesk } from '../../types/holding/proveAtDesk';
import { agreePrivacy } from '../../types/privacy/agreePrivacy';
import { listDepartments } from '../../types/timetable/listDepartments';
import { viewDepartment } from '../../types/timetable/viewDepartment';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { layInAfterwards } from './afterwards';
import { call, must } from './calling';
import { accounts, type DemoAccount } from './people';

export interface Person {
  openid: string;
  name: string;
  /** The phone bound to their WeChat. */
  phone: string;
  about: string;
  group: string;
  roles?: Role[];
  /** Whether they may add numbers beyond capacity. */
  mayAddNumbers?: boolean;
  /** For doctors: the id under which the roster lists their sessions. */
  doctorId?: string;
  start: string;
}

/**
 * Sets up the demonstration hospital: staff, the roster through its own import, some patients and
 * bookings, discharged patients, and the follow-up office’s work so far. Everything goes through
 * the real SDK and the real operations. It may be run again after an interruption.
 *
 * @param hospital.url the address of the stack; `folder` holds persons.json, roster.csv,
 * discharges.csv and carePlans.json
 * @param say reports the progress in a few words
 */
export async function seed(
  { url, folder, envId }: { url: string; folder: string; envId: string },
  say: (what: string) => void = () => {},
): Promise<void> {
  const persons: Person[] = JSON.parse(readFileSync(join(folder, 'persons.json'), 'utf8'));
  say('staff');
  await addStaff(url, envId, persons);

  say('roster');
  const office = persons.find(({ roles }) => roles?.includes('outpatientOffice'))!.openid;
  await must(url, office, importRoster, {
    fileName: 'roster.csv',
    contentBase64: readFileSync(join(folder, 'roster.csv')).toString('base64'),
    skipBadRows: false,
  });

  say('patients');
  // The calls run one after the other, because parallel calls would only start more instances.
  const nurse = persons.find(({ roles }) => roles?.includes('desk'))!.openid;
  const people: People = new Map();
  for (const account of [...accounts.main, ...accounts.others]) {
    people.set(account.openid, await addPatients(url, account, nurse));
  }

  say('bookings');
  const sessions = await openSessions(url, accounts.main[0]!.openid);
  await bookForMain(url, people, sessions);
  await bookForOthers(url, people, sessions);

  say('discharged patients, calls, care plans');
  const followUpOffice = persons.find(({ roles }) => roles?.includes('followUpOffice'));
  if (followUpOffice) await layInAfterwards(url, folder, followUpOffice.openid);
}

/** Patient ids by account. */
type People = Map<string, string[]>;
type Session = ValueOf<typeof viewDoctor>['sessions'][number];

/**
 * Deployment creates staff records, no operation does. They are written here with the SDK, as at a
 * deployment.
 */
async function addStaff(url: string, envId: string, persons: Person[]): Promise<void> {
  const app = init({
    env: envId,
    secretId: 'local',
    secretKey: 'local',
    serviceUrl: `${url}/admin`,
  });
  const staff = app.database().collection('staff');
  for (const { openid, name, roles, mayAddNumbers = false, doctorId } of persons) {
    if (!roles) continue;
    const rights = { roles, mayAddNumbers, departments: [], ...defined({ doctorId }) };
    await staff.doc(openid).set({ name, ...rights, active: true, since: 0 });
  }
}

/**
 * Makes an account agree to the privacy notice (R25), adds its patients, and lets the desk confirm
 * the relationship (R23).
 */
async function addPatients(url: string, account: DemoAccount, nurse: string): Promise<string[]> {
  const ids: string[] = [];
  const { version } = privacyNotice;
  const everything = { version, identity: true, health: true, child: true };
  await must(url, account.openid, agreePrivacy, everything);
  for (const patient of account.patients) {
    const { patient: added } = await must(url, account.openid, addPatient, patient);
    const { patientId } = added;
    const { holders } = await must(url, account.openid, listHolders, { patientId });
    const holderId = holders.find(({ you }) => you)!.holderId;
    await must(url, nurse, proveAtDesk, { patientId, holderId });
    ids.push(patientId);
  }
  return ids;
}

/** Books one future appointment for the family’s grandfather, and one for the elderly gentleman. */
async function bookForMain(url: string, people: People, sessions: Session[]): Promise<void> {
  const wishes = [
    { openid: 'demo-wang-lihua', patient: 1, at: 4 },
    { openid: 'demo-zhao-defu', patient: 0, at: 6 },
  ];
  for (const { openid, patient, at } of wishes) {
    const session = sessions[at];
    const slot = session?.slots.find(({ left }) => left > 0);
    if (!session || !slot) continue;
    await call(url, openid, book, {
      requestId: `${openid}-${patient}-1`,
      patientId: people.get(openid)![patient]!,
      sessionId: session.sessionId,
      slot: slot.index,
    });
  }
}

/**
 * Books twice for each of the others: one session is sold out, the next ones partly taken. A
 * booking refused by the time of day or a limit is skipped.
 */
async function bookForOthers(url: string, people: People, sessions: Session[]): Promise<void> {
  const waiting = [1, 2].flatMap(round =>
    accounts.others.flatMap(({ openid }) =>
      people.get(openid)!.map((patientId, i) => ({
        openid,
        patientId,
        requestId: `${openid}-${i}-${round}`,
      })),
    ),
  );
  for (const [i, { sessionId, slots, left }] of sessions.entries()) {
    const wanted = i === 0 ? left : Math.ceil(left / 8);
    let taken = 0;
    for (let tries = waiting.length; taken < wanted && tries > 0; tries--) {
      const { openid, ...wish } = waiting.shift()!;
      const slot = slots[taken % slots.length]!.index;
      const answer = await call(url, openid, book, { ...wish, sessionId, slot });
      if (answer.ok) taken += 1;
      else waiting.push({ openid, ...wish });
    }
  }
}

/**
 * A bookable session of each department, the soonest first; of every third department a later one.
 */
async function openSessions(url: string, openid: string): Promise<Session[]> {
  const found: Session[] = [];
  const { departments } = await must(url, openid, listDepartments, {});
  // The invented patients are men and women of any age.
  const forAll = departments.filter(({ name }) => !/[妇产儿]/.test(name));
  for (const [i, { id }] of forAll.entries()) {
    const { doctors } = await must(url, openid, viewDepartment, { departmentId: id });
    const firstDay = (doctor: (typeof doctors)[number]) =>
      doctor.days.find(({ state }) => state === 'open')?.date ?? '9';
    const [doctor] = doctors.sort((a, b) => firstDay(a).localeCompare(firstDay(b)));
    if (!doctor) continue;
    const { sessions } = await must(url, openid, viewDoctor, { doctorId: doctor.id });
    const open = sessions.filter(({ state, left }) => state === 'open' && left > 0);
    const session = i % 3 === 2 ? open.at(-1) : open[0];
    if (session) found.push(session);
  }
  return found.sort((a, b) => a.date.localeCompare(b.date));
}
