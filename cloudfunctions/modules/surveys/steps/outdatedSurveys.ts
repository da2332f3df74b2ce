import { outdatedCheck } from '../../notices';
import { surveyStore } from '../stores/surveys';

/** The offer of a survey is no longer true once it was answered or taken back (R14, R19). */
export const outdatedSurveys = outdatedCheck('survey', async notices => {
  const answered = await surveyStore.answered(notices.map(({ facts }) => facts.appointmentId));
  return ({ facts }) => answered.get(facts.appointmentId) === false;
});
