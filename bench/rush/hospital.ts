import type { Session } from '../../domain/booking/session';
import { checkCharacter } from '../../domain/people/card18';
import { at, minutesOf, timeFromMinutes } from '../../domain/time/time';
import { seeded } from '../../local/random';
import { privacyNotice } from '../../texts/privacy';
import type { InputOf } from '../../types/contract';
import { addPatient } from '../../types/holding/addPatient';
import { agreePrivacy } from '../../types/privacy/agreePrivacy';
import { Client } from './client';
import { startStackProcess } from './stack';

/** A person who wants a place, with their own account and preferred slot. */
export interface Person {
  account: string;
  patientId: string;
  slot: number;
}

const DATE = '2026-11-25';
/** The moment of the rush, two days before the session, while it can be booked (R3). */
const NOW = at('2026-11-23', '09:00');
export const SESSION_ID = 'S-20261125-D001-am';
const SLOTS = 8;
const OPENS = '08:00';
const SLOT_MINUTES = 30;
/** The number of parallel calls, enough to keep the stack busy. */
const AT_ONCE = 32;

/**
 * Creates a hospital in an empty data folder: one session with the given places, and one patient
 * for each caller, added by the real operation. Then closes the stack, so that the folder can be
 * copied and started many times.
 */
export async function layIn(
  dataDir: string,
  { callers, places, seed }: { callers: number; places: number; seed: number },
): Promise<Person[]> {
  const stack = await startStackProcess({ dataDir, now: NOW });
  const client = new Client(stack.url);
  try {
    const session = sessionOf(places);
    await stack.insert('sessions', [session]);
    const random = seeded(seed);
    const people: Person[] = [];
    for (let from = 0; from < callers; from += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, callers - from) }, (_, i) => from + i);
      const added = await Promise.all(numbers.map(n => addPerson(client, n)));
      for (const [i, patientId] of added.entries())
        people.push({
          account: accountOf(from + i),
          patientId,
          slot: Math.floor(random() * session.slots.length),
        });
    }
    return people;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${stack.printed()}`);
  } finally {
    client.close();
    await stack.close();
  }
}

const accountOf = (n: number) => `caller_${n}`;

async function addPerson(client: Client, n: number): Promise<string> {
  const { version } = privacyNotice;
  await client.call(agreePrivacy, { version, identity: true, health: true }, accountOf(n));
  const { answer, failure } = await client.call(addPatient, invented(n), accountOf(n));
  if (!answer?.ok) throw new Error(`addPatient: ${failure ?? JSON.stringify(answer?.refusal)}`);
  return answer.value.patient.patientId;
}

/** The input of the n-th invented person. The county code was never issued. */
function invented(n: number): InputOf<typeof addPatient> {
  const born = `${1940 + Math.floor(n / 1000)}0101`;
  const digits = `429999${born}${String(n % 1000).padStart(3, '0')}`;
  const name = `测试${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`;
  const phone = `199${String(n).padStart(8, '0')}`;
  const number = digits + checkCharacter(digits);
  return { name, phone, document: { kind: 'residentIdentityCard', number } };
}

/** A morning’s session with its places spread as evenly as possible over eight half hours. */
export function sessionOf(places: number): Session {
  const slots = Math.min(SLOTS, places);
  const before = (slot: number) => Math.floor((places * slot) / slots);
  return {
    _id: SESSION_ID,
    date: DATE,
    period: 'morning',
    department: { id: 'K01', name: '产科' },
    doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
    clinicType: 'expert',
    room: '1楼01诊室',
    state: 'open',
    capacity: places,
    left: places,
    slots: Array.from({ length: slots }, (_, slot) => {
      const [first, next] = [before(slot), before(slot + 1)];
      return {
        start: timeFromMinutes(minutesOf(OPENS) + slot * SLOT_MINUTES),
        end: timeFromMinutes(minutesOf(OPENS) + (slot + 1) * SLOT_MINUTES),
        capacity: next - first,
        left: next - first,
        numbers: Array.from({ length: next - first }, (_, place) => first + place + 1),
        claims: [],
      };
    }),
    touchedAt: 0,
  };
}
