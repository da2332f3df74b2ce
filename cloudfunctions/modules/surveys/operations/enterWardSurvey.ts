import { isOf } from '../../../../domain/access/followUps';
import { defined } from '../../../../domain/defined';
import { done, refused } from '../../../../types/answer';
import { enterWardSurvey as contract } from '../../../../types/surveys/enterWardSurvey';
import { staffOperation } from '../../access';
import { dischargeStore, wardsOf } from '../../followups';
import { enterPaperForms } from '../steps/paperForms';
import { questionnaireView } from '../steps/questionnaire';
import { settleSurvey } from '../steps/settleSurvey';

/**
 * By the office or the nurse of the ward only (R20). A submitted form is closed: answers on paper
 * cannot be changed on a phone.
 */
export const enterWardSurvey = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, dischargeId, way, answers } = input;
  const [stay, wards] = await Promise.all([dischargeStore.get(dischargeId), wardsOf(caller.staff)]);
  if (!stay || !isOf(wards, stay.department.name)) return refused('DISCHARGE_UNKNOWN', {});
  const how = { way, by: caller.account };
  const [entered] = await enterPaperForms([{ requestId, stay, answers }], how, now);
  if (!entered?.ok) return entered ?? refused('DISCHARGE_UNKNOWN', {});
  const survey = entered.value;
  const caseId = survey.owesCase ? await settleSurvey(survey, now) : survey.caseId;
  const questionnaire = questionnaireView({ ...survey, ...defined({ caseId }) }, now);
  return done({ value: { questionnaire }, subjects: [dischargeId, survey._id] });
});
