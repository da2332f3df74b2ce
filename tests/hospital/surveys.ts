import type { Survey } from '../../cloudfunctions/modules/surveys/stores/surveys';
import { at } from '../../domain/time/time';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { type Booked, came, type Whose } from './bookings';
import { hospitalForEach } from './forEach';
import { agreeForAlways, weChatWithTemplates } from './messages';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** The moments when the survey of a visit on 25 November opens and closes. */
export const opensAt = at('2026-11-25', '19:00');
export const closesAt = at('2026-12-09', '19:00');

/**
 * A hospital on Monday 23 November at 09:00, with our templates in WeChat. `lin` answers complaints
 * and writes care plans.
 */
export const hospitalThatTells = (): TestHospital =>
  hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: {
      nurse: ['desk'],
      office: ['outpatientOffice'],
      chief: ['outpatientOffice'],
      lin: ['followUpOffice'],
    },
    messages: weChatWithTemplates,
  });

/** Creates a patient who came on 25 November and is offered the survey in the evening. */
export async function offered(hospital: TestHospital, whose: Whose = {}): Promise<Booked> {
  const visit = await came(hospital, '2026-11-25', { slot: 1, ...whose });
  hospital.at(opensAt);
  await hospital.runJobs();
  return visit;
}

/** Creates such a patient, of an account that agreed to all messages that may follow. */
export async function offeredWithConsent(hospital: TestHospital): Promise<Booked> {
  await agreeForAlways(hospital, 'wang', 'survey', 'case', 'care');
  return offered(hospital);
}

export const surveysOf = (hospital: TestHospital) => hospital.all<Survey>('surveys');

export type Answers = Record<string, string | boolean>;

/** Answers the survey of a visit, over the saved answers. */
export async function answerSurvey(
  hospital: TestHospital,
  appointmentId: string,
  answers: Answers,
  { finish = true, account = 'wang', requestId = wish() } = {},
) {
  const { survey } = await hospital.value(viewSurvey, { appointmentId }, account);
  const input = { requestId, appointmentId, revision: survey.revision, answers, finish };
  return (await hospital.value(saveSurvey, input, account)).survey;
}

/** Gives the overall rating of a visit, without opening its survey before. */
export const rated = (
  hospital: TestHospital,
  appointmentId: string,
  overall: string,
  account = 'wang',
) =>
  hospital.value(
    saveSurvey,
    { requestId: wish(), appointmentId, revision: 0, answers: { overall }, finish: true },
    account,
  );
