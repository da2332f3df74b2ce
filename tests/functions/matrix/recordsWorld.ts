import { at } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import { listHolders } from '../../../types/holding/listHolders';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { checkIn } from '../../../types/visits/checkIn';
import { laySession, openTestHospital, person, type TestHospital } from '../../hospital';

/** A text that no other account may ever read. */
export const secret = '候诊时闻到烟味';
export const free = 'S-20261128-K01-am';
const full = 'S-20261127-K02-am';

/**
 * One patient’s complete record, held by `wang`. `stranger` holds the patient unproven; `zhao`
 * holds another patient.
 */
export interface Records {
  hospital: TestHospital;
  patientId: string;
  /** The ids of a coming visit, and of a past one. */
  coming: string;
  visited: string;
  careId: string;
  caseId: string;
  holderId: string;
  waitingFor: string;
  /** Texts that show that an answer contains data of the record. */
  marks: string[];
}

const [before, after] = ['S-20261125-K01-am', 'S-20261127-K01-am'];

async function laySessions(hospital: TestHospital): Promise<void> {
  for (const [id, date] of [
    [before, '2026-11-25'],
    [after, '2026-11-27'],
    [free, '2026-11-28'],
  ] as const)
    await laySession(hospital, { id, date, slots: 8, places: 4 });
  const one = { date: '2026-11-27', slots: 1, places: 1, department: 'K02' };
  await laySession(hospital, { id: full, ...one });
}

/** Creates a care message and a strike from a visit. */
async function layCareAndStrike(
  hospital: TestHospital,
  patientId: string,
  visited: string,
): Promise<void> {
  const now = at('2026-11-25', '19:00');
  const department = { id: 'K01', name: '产科' };
  await hospital.stack.store.insert('careItems', [
    {
      ...{ _id: 'care-own', planId: 'plan', kind: 'recovery', title: secret, text: secret },
      ...{ department, personId: patientId, patientId, on: '2026-11-25', at: now },
      ...{ source: { kind: 'visit', id: visited }, state: 'given' },
    },
  ]);
  await hospital.stack.store.insert('strikes', [
    {
      _id: visited,
      patientId,
      account: 'wang',
      kind: 'noShow',
      at: now,
      recordedAt: now,
      department,
    },
  ]);
}

/** Creates a hospital where one patient has one record of each kind. */
export async function openRecords(): Promise<Records> {
  const hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'] },
  });
  await laySessions(hospital);
  const patientId = await hospital.patient('wang', 1);
  const other = await hospital.patient('zhao', 2);
  await hospital.stranger('stranger', 1);
  const place = async (sessionId: string, who: string, account: string) => {
    const wish = { requestId: `${account}-${sessionId}`, patientId: who, sessionId, slot: 0 };
    return (await hospital.value(book, wish, account)).appointment.appointmentId;
  };
  const visited = await place(before, patientId, 'wang');
  const coming = await place(after, patientId, 'wang');
  // Today’s visit counts as coming until its day is over.
  const over = await place(free, patientId, 'wang');
  await hospital.value(cancel, { appointmentId: over }, 'wang');
  await place(full, other, 'zhao');
  await hospital.value(joinWaitingList, { patientId, sessionId: full }, 'wang');
  hospital.at(at('2026-11-25', '07:30'));
  await hospital.value(checkIn, { appointmentId: visited }, 'nurse');
  const back = { appointmentId: visited, date: '2026-12-10', note: secret };
  await hospital.value(setReturnVisit, back, 'nurse');
  hospital.at(at('2026-11-25', '19:00'));
  await hospital.runJobs();
  const complaint = { requestId: 'complaint', patientId, kind: 'other' as const, text: secret };
  const { case: opened } = await hospital.value(openOwnCase, complaint, 'wang');
  await layCareAndStrike(hospital, patientId, visited);
  const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
  const { caseId } = opened;
  const holderId = holders.find(({ you }) => you)!.holderId;
  return {
    ...{ hospital, patientId, coming, visited, careId: 'care-own', caseId, holderId },
    waitingFor: full,
    marks: [secret, coming, visited, over, 'care-own', caseId, person(1).phone],
  };
}
