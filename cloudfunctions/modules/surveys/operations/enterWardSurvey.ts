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
  const paper = { requestId, stay, way, answers };
  const [{ became } = {}] = await enterPaperForms([paper], caller.account, now);
  if (!became?.ok) return became ?? refused('DISCHARGE_UNKNOWN', {});
  const survey = became.value;
  const caseId = survey.owesCase ? await settleSurvey(survey, now) : survey.caseId;
  const questionnaire = questionnaireView({ ...survey, ...defined({ caseId }) }, now);
  return done({ value: { questionnaire }, subjects: [dischargeId, survey._id] });
});
