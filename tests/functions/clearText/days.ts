import { addDays, at, type LocalDate } from '../../../domain/time/time';
import { bookFor } from '../../../types/booking/bookFor';
import { cancelFor } from '../../../types/booking/cancelFor';
import { findBookings } from '../../../types/booking/findBookings';
import { referOutward } from '../../../types/booking/referOutward';
import { viewBooking } from '../../../types/booking/viewBooking';
import { listCalls } from '../../../types/calls/listCalls';
import { recordCall } from '../../../types/calls/recordCall';
import { assignCase } from '../../../types/cases/assignCase';
import { closeCase } from '../../../types/cases/closeCase';
import { recordCallAgain } from '../../../types/cases/recordCallAgain';
import { stopSession } from '../../../types/changes/stopSession';
import { addPatient } from '../../../types/holding/addPatient';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { joinRecords } from '../../../types/identity/joinRecords';
import { findPatients } from '../../../types/people/findPatients';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { withdrawReturnVisit } from '../../../types/returns/withdrawReturnVisit';
import { revokeStrike } from '../../../types/strikes/revokeStrike';
import { checkIn } from '../../../types/visits/checkIn';
import { revealDocument } from '../../../types/visits/revealDocument';
import { undoCheckIn } from '../../../types/visits/undoCheckIn';
import { bookedIn, cardNumber, laySession, person, type TestHospital, wish } from '../../hospital';
import { answer, remedy } from '../../hospital/cases';
import { answerSurvey } from '../../hospital/surveys';

/**
 * This mark is in every text that is typed in these days. A place where it can be read has a text
 * that is not sealed.
 */
export const MARK = '暗语';
let texts = 0;
export const text = (): string => `${MARK}${++texts}：家属来电说明情况`;

/**
 * One day of a hospital with everything that staff and patients write. Patients book the day
 * before; one comes, is sent away and returns, one is cancelled, one does not come, one is added.
 * In the evening there is a survey and a case.
 */
export async function oneDay(hospital: TestHospital, date: LocalDate, n: number): Promise<void> {
  const before = addDays(date, -1);
  const sessionId = `S-${date.replaceAll('-', '')}-D001-am`;
  hospital.at(at(before, '10:00'));
  await laySession(hospital, { id: sessionId, date, slots: 4, places: 1 });
  const people = [10 * n, 10 * n + 1, 10 * n + 2] as const;
  const [comes, cancelled, misses] = await Promise.all(
    people.map((who, slot) =>
      bookedIn(hospital, sessionId, { account: `a${who}`, n: who, slot, purpose: text() }),
    ),
  );
  await removed(hospital, comes!.patientId, `a${people[0]}`, people[0]);
  await atTheDesk(hospital, { date, sessionId, n, comes: comes!, cancelled: cancelled! });
  await inTheEvening(hospital, date, { n, comes: comes!, misses: misses! });
  if (n % 3 === 0) await stopped(hospital, addDays(date, 2), n);
  if (n < 2) await standsTwice(hospital, n);
}

/** Another WeChat account adds a patient, and the holder removes it. */
async function removed(hospital: TestHospital, patientId: string, account: string, who: number) {
  await hospital.value(addPatient, person(who), 'stranger');
  const { holders } = await hospital.value(listHolders, { patientId }, account);
  const { holderId } = holders.find(({ you }) => !you)!;
  await hospital.value(endHolding, { patientId, holderId }, account);
}

type Visit = Awaited<ReturnType<typeof bookedIn>>;

interface Morning {
  date: LocalDate;
  sessionId: string;
  n: number;
  comes: Visit;
  cancelled: Visit;
}

async function atTheDesk(hospital: TestHospital, { date, sessionId, n, ...visits }: Morning) {
  const { appointmentId, patientId } = visits.comes;
  const cancel = { appointmentId: visits.cancelled.appointmentId, because: 'patientWish' as const };
  await hospital.value(cancelFor, { ...cancel, reason: text() }, 'nurse');
  const place = { sessionId, slot: 3, channel: 'phone' as const };
  const taken = { requestId: wish(), ...place, patient: person(10 * n + 3) };
  const sent = { channel: 'referral' as const, referredBy: text() };
  await hospital.value(bookFor, { ...taken, ...sent, visit: 'first' }, 'nurse');
  const added = { requestId: wish(), ...place, patient: person(10 * n + 4) };
  await hospital.value(bookFor, { ...added, extra: { reason: text() } }, 'office');

  hospital.at(at(date, '08:10'));
  const wrong = { appointmentId, document: cardNumber(10 * n + 1) };
  await hospital.refusal(checkIn, wrong, 'nurse');
  const right = { appointmentId, document: cardNumber(10 * n) };
  await hospital.value(checkIn, right, 'nurse');
  await hospital.value(undoCheckIn, { appointmentId, reason: text() }, 'nurse');
  await hospital.value(checkIn, right, 'nurse');
  const outward = { appointmentId, unit: text(), reason: text() };
  await hospital.value(referOutward, outward, 'nurse');
  await hospital.value(findPatients, { query: person(10 * n).name }, 'nurse');
  const { document } = person(10 * n);
  await hospital.value(findPatients, { document, name: person(10 * n).name }, 'nurse');
  await hospital.value(findBookings, { date, query: person(10 * n).phone }, 'nurse');
  await hospital.call(revealDocument, { appointmentId }, 'nurse');
  await hospital.value(viewBooking, { appointmentId }, 'nurse');
  await hospital.call(viewBooking, { appointmentId: patientId }, 'nurse');
  const back = { appointmentId, date: weekdayAfter(date, 7), note: text() };
  await hospital.value(setReturnVisit, back, 'nurse');
  if (n % 2) await hospital.value(withdrawReturnVisit, { appointmentId, reason: text() }, 'nurse');
}

async function inTheEvening(
  hospital: TestHospital,
  date: LocalDate,
  { n, comes, misses }: { n: number; comes: Visit; misses: Visit },
) {
  hospital.at(at(date, '19:30'));
  await hospital.runJobs();
  await hospital.runNotices();
  const answers = { overall: 'dissatisfied', attitude: 'dissatisfied', suggestions: text() };
  const { appointmentId } = comes;
  const account = `a${10 * n}`;
  await answerSurvey(
    hospital,
    appointmentId,
    { ...answers, suggestions: text() },
    { account, finish: false },
  );
  const { caseId = '' } = await answerSurvey(hospital, appointmentId, answers, { account });
  await answerSurvey(hospital, appointmentId, answers, { account, finish: false });
  const to = { role: 'followUpOffice' as const };
  await hospital.value(assignCase, { requestId: wish(), caseId, to, note: text() }, 'lin');
  await answer(hospital, caseId);
  await remedy(hospital, caseId);
  const again = { requestId: wish(), caseId, outcome: 'notSatisfied' as const, note: text() };
  await hospital.value(recordCallAgain, again, 'lin');
  await hospital.value(closeCase, { requestId: wish(), caseId, reason: text() }, 'lin');
  const strike = { strikeId: misses.appointmentId, reason: text() };
  const { calls } = await hospital.value(listCalls, {}, 'nurse');
  for (const { callId } of calls)
    await hospital.value(
      recordCall,
      { requestId: wish(), callId, outcome: 'told', note: text() },
      'nurse',
    );
  await hospital.value(revokeStrike, strike, 'nurse');
}

/** A patient is registered with an old and a new passport, and the desk joins the records. */
async function standsTwice(hospital: TestHospital, n: number): Promise<void> {
  const register = async (number: string) => {
    const document = { kind: 'passport' as const, number };
    const who = { ...person(900 + n), document };
    return (await hospital.value(addPatient, who, `twice-${n}`)).patient.patientId;
  };
  const into = await register(`EA123456${n}`);
  const from = await register(`E1234567${n}`);
  await hospital.value(joinRecords, { from, into, document: `EA123456${n}` }, 'nurse');
}

async function stopped(hospital: TestHospital, date: LocalDate, n: number): Promise<void> {
  const id = `S-${date.replaceAll('-', '')}-stop-am`;
  await laySession(hospital, { id, date, slots: 1, places: 1 });
  await bookedIn(hospital, id, { account: `a${10 * n}`, n: 10 * n, slot: 0 });
  await hospital.value(stopSession, { sessionId: id, reason: text() }, 'office');
}

/** The first working day some days later. */
function weekdayAfter(date: LocalDate, days: number): LocalDate {
  const day = new Date(`${addDays(date, days)}T00:00:00Z`).getUTCDay();
  return addDays(date, days + (day === 0 ? 1 : day === 6 ? 2 : 0));
}
