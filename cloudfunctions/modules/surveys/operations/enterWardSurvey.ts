import { isOf } from '../../../../domain/access/followUps';
import { defined } from '../../../../domain/defined';
import { tidied } from '../../../../domain/surveys/answers';
import { done, type Outcome, refused } from '../../../../types/answer';
import { enterWardSurvey as contract } from '../../../../types/surveys/enterWardSurvey';
import { staffOperation } from '../../access';
import { type Discharge, dischargeStore, followUpStore, wardsOf } from '../../followups';
import { policyAt } from '../../policy';
import { checkAnswers, handedIn } from '../steps/handedIn';
import { newWardSurvey, wardSurveyId } from '../steps/newSurvey';
import { questionnaireView } from '../steps/questionnaire';
import { settleSurvey } from '../steps/settleSurvey';
import { type Survey, surveyStore } from '../stores/surveys';

/** By the office or the nurse of the ward, and of no other (R20). Once handed in it is closed: paper is not changed on a phone. */
export const enterWardSurvey = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, dischargeId, way } = input;
  const [stay, wards] = await Promise.all([dischargeStore.get(dischargeId), wardsOf(caller.staff)]);
  if (!stay || !isOf(wards, stay.department.name)) return refused('DISCHARGE_UNKNOWN', {});
  const there = await surveyStore.get(wardSurveyId(dischargeId));
  const entered = there?.savedBy === requestId ? done(there) : await enter(stay, there);
  if (!entered.ok) return entered;
  const survey = entered.value;
  const caseId = survey.owesCase ? await settleSurvey(survey, now) : survey.caseId;
  const questionnaire = questionnaireView({ ...survey, ...defined({ caseId }) }, now);
  return done({ value: { questionnaire }, subjects: [dischargeId, survey._id] });

  async function enter(of: Discharge, before: Survey | undefined): Promise<Outcome<Survey>> {
    if (before?.answeredAt !== undefined) return refused('WARD_SURVEY_ANSWERED', {});
    if ((await followUpStore.askedOfStays([of._id])).has(of._id))
      return refused('WARD_SURVEY_ASKED', {});
    const fresh = newWardSurvey(of, undefined, await policyAt(now));
    const answers = tidied(input.answers);
    const wrong = checkAnswers(before ?? fresh, answers, true);
    if (!wrong.ok) return wrong;
    if (!before) await surveyStore.insertMissing([{ ...fresh, opensAt: now, closesAt: now }]);
    const read = await surveyStore.get(fresh._id);
    const after =
      read &&
      (await surveyStore.handIn(
        read._id,
        read.revision,
        requestId,
        {
          ...handedIn(read, answers, now),
          entered: { way, by: caller.account, at: now },
          closesAt: Math.min(read.closesAt, now),
        },
        now,
      ));
    if (after) return done(after);
    const current = await surveyStore.get(fresh._id);
    return current?.savedBy === requestId ? done(current) : refused('WARD_SURVEY_ANSWERED', {});
  }
});
