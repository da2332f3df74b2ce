import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Hospital, openHospital } from '../../config/demo/hospital';
import { checkCharacter } from '../../domain/people/card18';
import type { Filter } from '../../local/store';
import { privacyNotice } from '../../texts/privacy';
import type { AppointmentView } from '../../types/booking/appointment';
import { book } from '../../types/booking/book';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { addPatient } from '../../types/holding/addPatient';
import { listHolders } from '../../types/holding/listHolders';
import { proveAtDesk } from '../../types/holding/proveAtDesk';
import { listPatients } from '../../types/people/listPatients';
import { agreePrivacy } from '../../types/privacy/agreePrivacy';
import { copyOfLaidIn, MONDAY, ONE_PERSONS } from './laidIn';

/** The epoch ms of a date and time in Shanghai, such as `moment('2026-11-23', '09:00')`. */
export const moment = (date: string, time: string): number => Date.parse(`${date}T${time}+08:00`);

export { MONDAY };

/** The demonstration's nurse at the guide desk. */
const NURSE = 'demo-zhou-min';

/** The demonstration hospital for one test file, on Monday at 09:00 with a frozen clock. */
export interface JourneyHospital extends Hospital {
  dataDir: string;
  at(moment: number): void;
  /**
   * The value of an operation for an account.
   *
   * @throws when it refuses
   */
  ask<C extends Contract>(contract: C, input: InputOf<C>, account: string): Promise<ValueOf<C>>;
  /** Agrees to the privacy notice as an account (R25), in WeChat too. */
  agree(account: string): Promise<void>;
  /** Adds the n-th invented patient to an account, and confirms the holding as the desk (R23). */
  addPerson(account: string, n: number): Promise<string>;
  /** Confirms all holdings of an account as the desk (R23). */
  proveAll(account: string): Promise<void>;
  /** Adds the account’s n-th invented patient and books a slot. */
  bookFor(account: string, n: number, sessionId: string, slot: number): Promise<AppointmentView>;
  /** Does so for an account without a proven holding. */
  bookAsStranger(
    account: string,
    n: number,
    sessionId: string,
    slot: number,
  ): Promise<AppointmentView>;
  all(collection: string, filter: Filter): Promise<Record<string, unknown>[]>;
}

/**
 * Opens a hospital for journeys.
 *
 * @param folder the data of an earlier opening; by default a copy of the prepared hospital
 */
export async function openForJourneys(folder?: string): Promise<JourneyHospital> {
  const dataDir = folder ?? (await copyOfLaidIn());
  const hospital = await openHospital({
    ...{ root: resolve('.'), port: 0, dataDir, log: () => {} },
    ...ONE_PERSONS,
  });
  if (!folder) hospital.stack.clock.freeze(MONDAY);
  return asUsed(hospital, dataDir);
}

/** Adds the journeys’ helpers to a hospital. */
export function asUsed(hospital: Hospital, dataDir: string): JourneyHospital {
  const ask: JourneyHospital['ask'] = async ({ function: name, operation }, input, account) => {
    const response = await fetch(`${hospital.url}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${account}` },
      body: JSON.stringify({ operation, input }),
    });
    const { result } = await response.json();
    if (!result?.ok) throw new Error(`${operation}: ${JSON.stringify(result)}`);
    return result.value;
  };
  const agree = async (account: string) => {
    const { version } = privacyNotice;
    await ask(agreePrivacy, { version, identity: true, health: true, child: true }, account);
    hospital.stack.accounts.guideline.answer(account, true);
  };
  const addStranger = async (account: string, n: number) => {
    await agree(account);
    return (await ask(addPatient, person(n), account)).patient.patientId;
  };
  const prove = async (account: string, patientId: string) => {
    const { holders } = await ask(listHolders, { patientId }, account);
    const holderId = holders.find(({ you }) => you)?.holderId ?? '';
    await ask(proveAtDesk, { patientId, holderId }, NURSE);
  };
  const addPerson = async (account: string, n: number) => {
    const patientId = await addStranger(account, n);
    await prove(account, patientId);
    return patientId;
  };
  const bookingAfter =
    (add: typeof addPerson): JourneyHospital['bookFor'] =>
    async (account, n, sessionId, slot) => {
      const patientId = await add(account, n);
      const wish = { requestId: `${account}-${n}-0001`, patientId, sessionId, slot };
      return (await ask(book, wish, account)).appointment;
    };
  return {
    ...hospital,
    dataDir,
    ask,
    agree,
    addPerson,
    async proveAll(account) {
      const { patients } = await ask(listPatients, {}, account);
      for (const { patientId } of patients) await prove(account, patientId);
    },
    at: now => hospital.stack.clock.freeze(now),
    bookFor: bookingAfter(addPerson),
    bookAsStranger: bookingAfter(addStranger),
    all: async (collection, filter) =>
      (await hospital.stack.store.find(collection, { filter })).docs as Record<string, unknown>[],
  };
}

/** Closes the hospital and removes its data. */
export async function closeForGood(hospital: JourneyHospital | undefined): Promise<void> {
  await hospital?.close();
  if (hospital) rmSync(hospital.dataDir, { recursive: true, force: true });
}

/**
 * The n-th invented patient, old enough for every department of the journeys. The county code was
 * never issued.
 */
export function person(n: number) {
  const digits = `429999194${n % 10}0101${String(500 + n).padStart(3, '0')}`;
  return {
    name: `测试${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`,
    phone: `1990000${String(5000 + n)}`,
    document: {
      kind: 'residentIdentityCard' as const,
      number: digits + checkCharacter(digits),
    },
  };
}
