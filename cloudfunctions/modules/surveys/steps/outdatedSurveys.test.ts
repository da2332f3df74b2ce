import { at } from '../../../../domain/time/time';
import {
  agreeForAlways,
  bookedByDesk,
  came,
  messagesOf,
  sessionOn,
} from '../../../../tests/hospital';
import {
  hospitalThatTells,
  offeredWithConsent,
  opensAt,
  rated,
  surveysOf,
} from '../../../../tests/hospital/surveys';
import { removePatient } from '../../../../types/people/removePatient';
import { listSurveys } from '../../../../types/surveys/listSurveys';
import { viewSurvey } from '../../../../types/surveys/viewSurvey';
import { checkIn } from '../../../../types/visits/checkIn';
import { undoCheckIn } from '../../../../types/visits/undoCheckIn';
import type { Case } from '../../cases/stores/cases';
import { recordDeaths } from '../../followups';

const hospital = hospitalThatTells();
const { receivers } = messagesOf(hospital);

const VISIT = '2026-11-25';

describe('R14, R19: the notice of a survey', () => {
  test('is sent', async () => {
    await offeredWithConsent(hospital);
    await hospital.runNotices();
    expect(await receivers('survey')).toEqual([['wang', 'sent']]);
  });

  test('is dropped if the survey was answered before', async () => {
    const { appointmentId } = await offeredWithConsent(hospital);
    await rated(hospital, appointmentId, 'satisfied');
    await hospital.runNotices();
    expect(await receivers('survey')).toEqual([['wang', 'dropped']]);
  });

  test('is dropped if the check-in was taken back, so that there is nothing to answer', async () => {
    const { appointmentId } = await offeredWithConsent(hospital);
    await hospital.value(undoCheckIn, { appointmentId, reason: '报错了人' }, 'nurse');
    await hospital.runNotices();
    expect(await receivers('survey')).toEqual([['wang', 'dropped']]);
    expect(await surveysOf(hospital)).toEqual([]);
    expect(await hospital.refusal(viewSurvey, { appointmentId }, 'wang')).toBe('SURVEY_UNKNOWN');
    expect(await hospital.value(listSurveys, {}, 'wang')).toMatchObject({ waiting: 0 });
  });

  test('a submitted answer stays, whatever happens to the check-in', async () => {
    const { appointmentId } = await offeredWithConsent(hospital);
    await rated(hospital, appointmentId, 'dissatisfied');
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
    expect(await receivers('survey')).toEqual([['li', 'sent']]);
  });

  test('removed between writing and sending: dropped', async () => {
    const { patientId } = await offeredWithConsent(hospital);
    await hospital.value(removePatient, { patientId }, 'wang');
    await hospital.runNotices();
    expect(await receivers('survey')).toEqual([['wang', 'dropped']]);
  });

  test('is not sent for a patient who has died, as a caller was told (R15)', async () => {
    const { patientId } = await came(hospital, VISIT, { slot: 1 });
    await hospital.stack.store.insert('followUps', [
      { _id: 'told', personId: patientId, lastOutcome: 'died', open: false },
    ]);
    await recordDeaths({ calls: ['told'] });
    hospital.at(opensAt);
    await hospital.runJobs();
    expect([await surveysOf(hospital), await receivers('survey')]).toEqual([[], []]);
  });

  test('booked at the desk for a patient whom an account holds: that account', async () => {
    const sessionId = await sessionOn(hospital, VISIT);
    const booking = await bookedByDesk(hospital, 1, { sessionId, slot: 1 });
    await hospital.patient('li', 1);
    hospital.at(at('2026-11-25', '08:20'));
    await hospital.value(checkIn, { appointmentId: booking.appointmentId }, 'nurse');
    hospital.at(opensAt);
    await hospital.runJobs();
    expect(await receivers('survey')).toEqual([['li', 'waiting']]);
    await rated(hospital, booking.appointmentId, 'dissatisfied', 'li');
    expect(await hospital.all<Case>('cases')).toMatchObject([{ account: 'li' }]);
  });
});
