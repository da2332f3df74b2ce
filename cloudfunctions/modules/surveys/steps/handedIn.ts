import { defined } from '../../../../domain/defined';
import { answerProblems } from '../../../../domain/surveys/answers';
import { findingOf, ratingsOf } from '../../../../domain/surveys/surveys';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import type { Answers } from '../../../../texts/answers';
import { done, type Outcome, refused } from '../../../../types/answer';
import { formOf, type SurveyAnswers } from '../../../../types/surveys';
import type { Survey } from '../stores/surveys';
import { answersHandedIn, sealAnswers } from './settleSurvey';

/** Checks the answers by the survey's form; returns the problem of each, in the user's language. */
export function checkAnswers(
  { form }: Pick<Survey, 'form'>,
  answers: SurveyAnswers,
  finish: boolean,
  words: Answers['surveys']['problems'] = texts.surveys.problems,
): Outcome<undefined> {
  const problems = answerProblems(formOf(form), answers, finish);
  if (!problems.length) return done(undefined);
  return refused('INPUT_INVALID', {
    fields: problems.map(({ question, problem }) => ({
      path: `answers.${question}`,
      message: words[problem],
    })),
  });
}

/**
 * The fields of a submitted answer. Its case, praise and suggestions are updated unless the answer
 * is the same as before.
 */
export function handedIn(survey: Survey, answers: SurveyAnswers, now: Moment) {
  const form = formOf(survey.form);
  const { overall, matter, praise, suggestion } = findingOf(form, answers, texts.voices.nothings);
  const before = answersHandedIn(survey);
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
    ...defined({ owesCase: matters && !(survey.answers && same) ? (true as const) : undefined }),
  };
}
