import { at } from '../../../../domain/time/time';
import {
  agreeForAlways,
  bookedByDesk,
  came,
  hospitalForEach,
  noticesOf,
  sessionOn,
  weChatWithTemplates,
  wish,
} from '../../../../tests/hospital';
import { surveysOf } from '../../../../tests/hospital/surveys';
import type { NoticeKind } from '../../../../types/notices/facts';
import { removePatient } from '../../../../types/people/removePatient';
import { listSurveys } from '../../../../types/surveys/listSurveys';
import { saveSurvey } from '../../../../types/surveys/saveSurvey';
import { viewSurvey } from '../../../../types/surveys/viewSurvey';
import { checkIn } from '../../../../types/visits/checkIn';
import { undoCheckIn } from '../../../../types/visits/undoCheckIn';
import type { Case } from '../../cases/stores/cases';
import { putDownDeaths } from '../../followups';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: {
    nurse: ['desk'],
    office: ['outpatientOffice'],
    chief: ['outpatientOffice'],
    lin: ['followUpOffice'],
  },
  messages: weChatWithTemplates,
});

const opensAt = at('2026-11-25', '19:00');
/** The survey of a visit is offered, with consent to the notices of a case that it may open. */
async function offeredWithConsent() {
  const visit = await came(hospital, VISIT, { slot: 1 });
  await agreeForAlways(hospital, 'wang', 'survey', 'case', 'care');
  hospital.at(opensAt);
  await hospital.runJobs();
  return visit;
}
const VISIT = '2026-11-25';
const ofKind = async (kind: NoticeKind) =>
  (await noticesOf(hospital, kind)).map(({ account, state }) => [account, state]);
const save = (appointmentId: string, overall: string, account = 'wang') =>
  hospital.value(
    saveSurvey,
    { requestId: wish(), appointmentId, revision: 0, answers: { overall }, finish: true },
    account,
  );

describe('R14, R19: the notice of a survey', () => {
  test('is sent', async () => {
    await offeredWithConsent();
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'sent']]);
  });

  test('is dropped if the survey was answered before', async () => {
    const { appointmentId } = await offeredWithConsent();
    await save(appointmentId, 'satisfied');
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'dropped']]);
  });

  test('is dropped if the check-in was taken back, so that there is nothing to answer', async () => {
    const { appointmentId } = await offeredWithConsent();
    await hospital.value(undoCheckIn, { appointmentId, reason: '报错了人' }, 'nurse');
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'dropped']]);
    expect(await surveysOf(hospital)).toEqual([]);
    expect(await hospital.refusal(viewSurvey, { appointmentId }, 'wang')).toBe('SURVEY_UNKNOWN');
    expect(await hospital.value(listSurveys, {}, 'wang')).toMatchObject({ waiting: 0 });
  });

  test('a submitted answer stays, whatever happens to the check-in', async () => {
    const { appointmentId } = await offeredWithConsent();
    await save(appointmentId, 'dissatisfied');
    await hospital.value(undoCheckIn, { appointmentId, reason: '报错了人' }, 'nurse');
    expect(await surveysOf(hospital)).toMatchObject([{ overall: 'dissatisfied' }]);
  });

  test('goes to the account that holds the patient, not to one that removed them', async () => {
    const { patientId } = await came(hospital, VISIT, { slot: 1 });
    await hospital.patient('li', 1);
    await agreeForAlways(hospital, 'li', 'survey');
    hospital.at(at('2026-11-25', '18:00'));
    await hospital.runJobs();
    await hospital.value(removePatient, { patientId }, 'wang');
    hospital.at(opensAt);
    await hospital.runJobs();
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['li', 'sent']]);
  });

  test('removed between writing and sending: dropped', async () => {
    const { patientId } = await offeredWithConsent();
    await hospital.value(removePatient, { patientId }, 'wang');
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'dropped']]);
  });

  test('is not sent for a patient who has died, as a caller was told (R15)', async () => {
    const { patientId } = await came(hospital, VISIT, { slot: 1 });
    await hospital.stack.store.insert('followUps', [
      { _id: 'told', personId: patientId, lastOutcome: 'died', open: false },
    ]);
    await putDownDeaths({ calls: ['told'] });
    hospital.at(opensAt);
    await hospital.runJobs();
    expect([await surveysOf(hospital), await ofKind('survey')]).toEqual([[], []]);
  });

  test('booked at the desk for a patient whom an account holds: that account', async () => {
    const sessionId = await sessionOn(hospital, VISIT);
    const booking = await bookedByDesk(hospital, 1, { sessionId, slot: 1 });
    await hospital.patient('li', 1);
    hospital.at(at('2026-11-25', '08:20'));
    await hospital.value(checkIn, { appointmentId: booking.appointmentId }, 'nurse');
    hospital.at(opensAt);
    await hospital.runJobs();
    expect(await ofKind('survey')).toEqual([['li', 'waiting']]);
    await save(booking.appointmentId, 'dissatisfied', 'li');
    expect(await hospital.all<Case>('cases')).toMatchObject([{ account: 'li' }]);
  });
});
