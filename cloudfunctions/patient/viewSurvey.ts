import { done } from '../../types/answer';
import { viewSurvey as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { dateOf } from '../domain/time';
import { ownSurvey, surveyView } from '../workflows/surveys';

export const viewSurvey = operation(contract, async ({ appointmentId }, { caller, now }) => {
  const own = await ownSurvey(caller.account, appointmentId);
  if (!own.ok) return own;
  const { survey, patient } = own.value;
  return done({ today: dateOf(now), survey: surveyView(survey, patient, now) });
});
