import { tidied } from '../../../../domain/surveys/answers';
import { dateOf } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { SurveyAnswers } from '../../../../types/surveys';
import { saveSurvey as contract } from '../../../../types/surveys/saveSurvey';
import { operation } from '../../access';
import { heardOf } from '../../voices';
import { checkAnswers, handedIn } from '../steps/handedIn';
import { ownSurvey, sealAnswers, settleSurvey, surveyView } from '../steps/settleSurvey';
import { type Survey, surveyStore } from '../stores/surveys';

/**
 * One conditional write saves the draft or submits the answer (R14). The case follows, and a job
 * completes it if this call dies.
 */
export const saveSurvey = operation(contract, async (input, { caller, now, words }) => {
  const { requestId, appointmentId, revision, finish } = input;
  const own = await ownSurvey(caller.account, appointmentId);
  if (!own.ok) return own;
  const { survey, patient } = own.value;
  const saved = await (survey.savedBy === requestId
    ? done(survey)
    : save(survey, tidied(input.answers)));
  if (!saved.ok) return saved;
  const caseId = saved.value.owesCase ? await settleSurvey(saved.value, now) : saved.value.caseId;
  const view = surveyView({ ...saved.value, caseId }, patient, now, await heardOf(survey._id));
  return done({ today: dateOf(now), survey: view });

  async function save(read: Survey, answers: SurveyAnswers): Promise<Outcome<Survey>> {
    if (now >= read.closesAt) return refused('SURVEY_CLOSED', { closedAt: read.closesAt });
    const wrong = checkAnswers(read, answers, finish, words.surveys.problems);
    if (!wrong.ok) return wrong;
    const after = finish
      ? await surveyStore.handIn(
          read._id,
          revision,
          requestId,
          { ...handedIn(read, answers, now), answeredBy: caller.account },
          now,
        )
      : await surveyStore.keep(read._id, revision, requestId, sealAnswers(answers, read._id), now);
    if (after) return done(after);
    const current = await surveyStore.get(read._id);
    return current?.savedBy === requestId ? done(current) : refused('SURVEY_CHANGED', {});
  }
});
