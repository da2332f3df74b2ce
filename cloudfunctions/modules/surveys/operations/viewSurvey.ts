import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewSurvey as contract } from '../../../../types/surveys/viewSurvey';
import { operation } from '../../access';
import { heardOf } from '../../voices';
import { ownSurvey, surveyView } from '../steps/settleSurvey';

export const viewSurvey = operation(contract, async ({ appointmentId }, { caller, now }) => {
  const own = await ownSurvey(caller.account, appointmentId);
  if (!own.ok) return own;
  const { survey, patient } = own.value;
  const heard = await heardOf(survey._id);
  return done({ today: dateOf(now), survey: surveyView(survey, patient, now, heard) });
});
