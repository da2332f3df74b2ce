import type { Survey } from '../../cloudfunctions/modules/surveys/stores/surveys';
import { at } from '../../domain/time/time';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { type Booked, came, type Whose } from './bookings';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** The moments when the survey of a visit on 25 November opens and closes. */
export const opensAt = at('2026-11-25', '19:00');
export const closesAt = at('2026-12-09', '19:00');

/** Creates a patient who came on 25 November and is offered the survey in the evening. */
export async function offered(hospital: TestHospital, whose: Whose = {}): Promise<Booked> {
  const visit = await came(hospital, '2026-11-25', { slot: 1, ...whose });
  hospital.at(opensAt);
  await hospital.runJobs();
  return visit;
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
