import { at } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { listCare } from '../../../types/care/listCare';
import { addPatient } from '../../../types/holding/addPatient';
import { templateOf } from '../../../types/notices/templates';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { viewStrikes } from '../../../types/strikes/viewStrikes';
import { checkIn } from '../../../types/visits/checkIn';
import { booked, laySession, openTestHospital, person, type TestHospital } from '../../hospital';
import { item, savePlan } from '../../hospital/care';
import { complains } from '../../hospital/cases';
import { agreeForAlways, weChatWithTemplates } from '../../hospital/messages';

/** Words that only the patient’s own holders and staff may read. */
export const words = {
  complaint: '护士态度不好',
  note: '请空腹来抽血',
  care: '伤口不要沾水',
};

/** The ids of a patient with many records. */
export interface Victim {
  patientId: string;
  /** Two coming appointments. */
  coming: [string, string];
  /** The visit with a survey and a return date. */
  past: string;
  missed: string;
  caseId: string;
  careId: string;
  strikeId: string;
  /** A full session whose waiting list has the patient. */
  waitsFor: string;
  /** The request id and the session of the first coming appointment. */
  requestId: string;
  sessionId: string;
}

/**
 * Opens a hospital on Thursday 26 November, 10:00. The account wang is proven to hold the first
 * patient, who has two appointments and further records.
 */
export async function openWithVictim(): Promise<{ hospital: TestHospital; victim: Victim }> {
  const hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], chief: ['outpatientOffice'], office: ['followUpOffice'] },
    messages: weChatWithTemplates,
  });
  await agreeForAlways(hospital, 'wang', templateOf('heldByAnother').name);
  await savePlan(hospital, { start: 'visit', items: [item('a', 1, { text: words.care })] });
  const missed = await booked(hospital, '2026-11-24', { department: 'K02' });
  const { patientId, appointmentId: past } = await booked(hospital, '2026-11-25', { slot: 1 });
  hospital.at(at('2026-11-24', '18:00'));
  await hospital.runJobs();
  hospital.at(at('2026-11-25', '08:20'));
  await hospital.value(checkIn, { appointmentId: past }, 'nurse');
  const back = { appointmentId: past, date: '2026-12-10', note: words.note };
  await hospital.value(setReturnVisit, back, 'nurse');
  hospital.at(at('2026-11-25', '19:00'));
  await hospital.runJobs();
  const caseId = await complains(hospital, past);
  hospital.at(at('2026-11-26', '10:00'));
  await hospital.runJobs();
  const requestId = 'wish-of-wang-1';
  const sessionId = await laySession(hospital, { id: 'S-20261130-D001-am', date: '2026-11-30' });
  const first = await hospital.value(book, { requestId, patientId, sessionId, slot: 0 }, 'wang');
  const second = await booked(hospital, '2026-12-01', { department: 'K02' });
  return {
    hospital,
    victim: {
      ...{ patientId, past, missed: missed.appointmentId, caseId, requestId, sessionId },
      coming: [first.appointment.appointmentId, second.appointmentId],
      waitsFor: await waits(hospital, patientId),
      careId: (await hospital.value(listCare, {}, 'wang')).care[0]!.careId,
      strikeId: (await hospital.value(viewStrikes, { patientId }, 'wang')).strikes[0]!.strikeId,
    },
  };
}

/** Puts the patient on the waiting list of a session with one place, which another patient has. */
async function waits(hospital: TestHospital, patientId: string): Promise<string> {
  const sessionId = 'S-20261202-D009-am';
  await laySession(hospital, { id: sessionId, date: '2026-12-02', slots: 1, places: 1 });
  const other = await hospital.patient('li', 20);
  await hospital.value(
    book,
    { requestId: 'wish-of-li-1', patientId: other, sessionId, slot: 0 },
    'li',
  );
  await hospital.value(joinWaitingList, { patientId, sessionId }, 'wang');
  return sessionId;
}

/** Adds the patient to an account by name and card, with some phone. */
export const adds = async (hospital: TestHospital, account: string, phone = '13912345678') =>
  (await hospital.value(addPatient, { ...person(1), phone }, account)).patient;

/** The patient’s records, which no stranger may change, as text. */
export const kept = async (hospital: TestHospital): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      ['appointments', 'surveys', 'cases', 'returnVisits', 'strikes', 'careItems', 'followUps']
        .concat('sessions')
        .map(async name => [name, await hospital.all(name)]),
    ),
  );
