import { defined } from '../../../../domain/defined';
import { answerProblems, tidied } from '../../../../domain/surveys/answers';
import { findingOf, ratingsOf } from '../../../../domain/surveys/surveys';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type Outcome, refused } from '../../../../types/answer';
import { formOf, type SurveyAnswers } from '../../../../types/surveys';
import { saveSurvey as contract } from '../../../../types/surveys/saveSurvey';
import { operation } from '../../access';
import { heardOf } from '../../voices';
import { answersOf, ownSurvey, sealAnswers, settleSurvey, surveyView } from '../steps/settleSurvey';
import { type Survey, surveyStore } from '../stores/surveys';

/** R14: one conditional write keeps or hands in; what it owes its case comes after, and a job does it if this call dies. */
export const saveSurvey = operation(contract, async (input, { caller, now }) => {
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
    const wrong = mayAnswer(read, answers, finish, now);
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

/** Open it must be, and the answers such as its form asks for. */
function mayAnswer(
  { form, closesAt }: Survey,
  answers: SurveyAnswers,
  finish: boolean,
  now: Moment,
): Outcome<undefined> {
  if (now >= closesAt) return refused('SURVEY_CLOSED', { closedAt: closesAt });
  const problems = answerProblems(formOf(form), answers, finish);
  if (!problems.length) return done(undefined);
  return refused('INPUT_INVALID', {
    fields: problems.map(({ question, problem }) => ({
      path: `answers.${question}`,
      message: texts.surveys.problems[problem],
    })),
  });
}

/** What is put down of an answer handed in; its case and those who hear praise and suggestions are told unless it says the same as before. */
function handedIn(survey: Survey, answers: SurveyAnswers, now: Moment) {
  const form = formOf(survey.form);
  const { overall, matter, praise, suggestion } = findingOf(form, answers, texts.voices.nothings);
  const before = answersOf(survey);
  const same = [...new Set([...Object.keys(before), ...Object.keys(answers)])].every(
    id => before[id] === answers[id],
  );
  const heard = findingOf(form, before, texts.voices.nothings);
  const matters =
    [matter, praise, suggestion, heard.praise, heard.suggestion].some(Boolean) ||
    survey.caseId !== undefined ||
    survey.owesCase;
  return {
    answers: sealAnswers(answers, survey._id),
    ratings: ratingsOf(form, answers),
    overall,
    answeredAt: survey.answeredAt ?? now,
    ...defined({ owesCase: matters && !(survey.answers && same) ? true : undefined }),
  };
}
