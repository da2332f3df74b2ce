import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init } from '@cloudbase/node-sdk';
import type { Answer } from '../../types/answer';
import type { Contract, InputOf, Role, ValueOf } from '../../types/contract';
import { importRoster } from '../../types/desk';
import { addPatient, book, listDepartments, viewDepartment, viewDoctor } from '../../types/patient';
import { accounts, type DemoAccount } from './people';

export interface Person {
  openid: string;
  name: string;
  about: string;
  group: string;
  roles?: Role[];
  start: string;
}

/**
 * Lays in the demonstration hospital: staff, the roster by its own import, some patients, some bookings. Everything
 * goes through the real SDK and the real operations. Safe to run again: nothing is laid in twice.
 * @param hospital.url where the stack answers; `folder` holds persons.json and roster.csv
 * @param say is told what is being done, in a few words
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
  const people = new Map<string, string[]>();
  for (const account of [...accounts.main, ...accounts.others]) {
    people.set(account.openid, await addPatients(url, account));
  }

  say('bookings');
  await bookForOthers(url, people);
  await bookForMain(url, people);
}

/** Staff records are made by deployment, not by an operation: they are written as deployment would, with the SDK. */
async function addStaff(url: string, envId: string, persons: Person[]): Promise<void> {
  const app = init({
    env: envId,
    secretId: 'local',
    secretKey: 'local',
    serviceUrl: `${url}/admin`,
  });
  const staff = app.database().collection('staff');
  for (const { openid, name, roles } of persons) {
    if (roles) await staff.doc(openid).set({ name, roles, active: true });
  }
}

async function addPatients(url: string, account: DemoAccount): Promise<string[]> {
  const ids: string[] = [];
  for (const patient of account.patients) {
    const { patient: added } = await must(url, account.openid, addPatient, patient);
    ids.push(added.patientId);
  }
  return ids;
}

/**
 * Two bookings for each of the others: a few sessions sold out, most partly taken. Best effort: what the hour or a
 * limit refuses is passed over. The order of doctors is the roster's, so that each start looks alike.
 */
async function bookForOthers(url: string, people: Map<string, string[]>): Promise<void> {
  const waiting = accounts.others.flatMap(({ openid }) =>
    [0, 1].flatMap(() => people.get(openid)!.map(patientId => ({ openid, patientId }))),
  );
  const sessions = await openSessions(url, waiting[0]!.openid, 12);
  for (const [i, session] of sessions.entries()) {
    const wanted = i < 2 ? session.left : Math.ceil(session.left / 3);
    let taken = 0;
    for (let tries = 0; taken < wanted && tries < waiting.length; tries++) {
      const who = waiting.shift();
      if (!who) return;
      const slot = session.slots[taken % session.slots.length]!;
      const answer = await call(url, who.openid, book, {
        requestId: randomUUID(),
        patientId: who.patientId,
        sessionId: session.sessionId,
        slot: slot.index,
      });
      if (answer.ok) taken += 1;
      else waiting.push(who);
    }
  }
}

/** One appointment to come for the family's grandfather, and one for the elderly gentleman. */
async function bookForMain(url: string, people: Map<string, string[]>): Promise<void> {
  const wishes = [
    { openid: 'demo-wang-lihua', patient: 1, at: -1 },
    { openid: 'demo-zhao-defu', patient: 0, at: -2 },
  ];
  const sessions = await openSessions(url, wishes[0]!.openid, 14);
  for (const { openid, patient, at } of wishes) {
    const session = sessions.at(at);
    const slot = session?.slots.find(({ left }) => left > 0);
    if (!session || !slot) continue;
    await call(url, openid, book, {
      requestId: randomUUID(),
      patientId: people.get(openid)![patient]!,
      sessionId: session.sessionId,
      slot: slot.index,
    });
  }
}

/** Sessions that can be booked now, at most `most`, one a doctor, of as many departments as there are. */
async function openSessions(url: string, openid: string, most: number) {
  const found: ValueOf<typeof viewDoctor>['sessions'] = [];
  const { departments } = await must(url, openid, listDepartments, {});
  for (const { id } of departments) {
    if (found.length >= most) break;
    const { doctors } = await must(url, openid, viewDepartment, { departmentId: id });
    const doctor = doctors.find(({ days }) => days.some(({ state }) => state === 'open'));
    if (!doctor) continue;
    const { sessions } = await must(url, openid, viewDoctor, { doctorId: doctor.id });
    const open = sessions.find(({ state, left }) => state === 'open' && left > 0);
    if (open) found.push(open);
  }
  return found;
}

/** Calls an operation as a page does; a refusal is a value. */
async function call<C extends Contract>(
  url: string,
  openid: string,
  { function: name, operation }: C,
  input: InputOf<C>,
): Promise<Answer<ValueOf<C>>> {
  const response = await fetch(`${url}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${openid}` },
    body: JSON.stringify({ operation, input }),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`${name}.${operation}: HTTP ${response.status} ${body}`);
  const { result } = JSON.parse(body);
  if (!result) throw new Error(`${name}.${operation}: ${body}`);
  return result;
}

/** The same where a refusal means that the demonstration itself is wrong. */
async function must<C extends Contract>(
  url: string,
  openid: string,
  operation: C,
  input: InputOf<C>,
): Promise<ValueOf<C>> {
  const answer = await call(url, openid, operation, input);
  if (answer.ok) return answer.value;
  throw new Error(`${operation.operation}: ${answer.refusal.code} ${answer.refusal.message}`);
}
