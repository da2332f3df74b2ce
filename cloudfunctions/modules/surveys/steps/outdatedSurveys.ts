import { outdatedCheck } from '../../notices';
import { surveyStore } from '../stores/surveys';

/**
 * The offer of a survey is no longer true once it was answered, asked in a call, or taken back
 * (R14, R19).
 */
export const outdatedSurveys = outdatedCheck('survey', async notices => {
  const open = await surveyStore.openAmong(notices.map(({ facts }) => facts.appointmentId));
  return ({ facts }) => open.has(facts.appointmentId);
});
