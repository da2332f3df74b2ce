import {
  type Question,
  type Satisfaction,
  type SurveyAnswers,
  type SurveyForm,
  satisfactions,
} from '../../types/surveys';

/** The problems of an answer. Their sentences are in `texts/zh-CN/surveys/surveys.ts`. */
export type AnswerProblem = 'QUESTION_UNKNOWN' | 'ANSWER_MISSING' | 'ANSWER_WRONG' | 'ANSWER_LONG';

const isSatisfaction = (value: unknown): value is Satisfaction =>
  satisfactions.includes(value as Satisfaction);

const problemOf = (question: Question, answer: string | boolean): AnswerProblem | undefined => {
  switch (question.kind) {
    case 'overall':
    case 'rating':
      return isSatisfaction(answer) ? undefined : 'ANSWER_WRONG';
    case 'yesNo':
      return typeof answer === 'boolean' ? undefined : 'ANSWER_WRONG';
    default:
      if (typeof answer !== 'string') return 'ANSWER_WRONG';
      return answer.length > question.maxLength ? 'ANSWER_LONG' : undefined;
  }
};

/** The answers with trimmed texts; an empty text is left out. */
export function tidied(answers: SurveyAnswers): SurveyAnswers {
  const trimmed = Object.entries(answers).map(
    ([id, answer]) => [id, typeof answer === 'string' ? answer.trim() : answer] as const,
  );
  return Object.fromEntries(trimmed.filter(([, answer]) => answer !== ''));
}

/**
 * The problems of (tidied) answers by their form, question by question. A draft may be incomplete;
 * a finished answer needs the required questions.
 */
export function answerProblems(
  form: SurveyForm,
  answers: SurveyAnswers,
  finished: boolean,
): { question: string; problem: AnswerProblem }[] {
  const known = new Map(form.questions.map(question => [question.id, question]));
  const wrong = Object.entries(answers).flatMap(([id, answer]) => {
    const question = known.get(id);
    const problem = question ? problemOf(question, answer) : 'QUESTION_UNKNOWN';
    return problem ? [{ question: id, problem }] : [];
  });
  const missing = form.questions
    .filter(({ id, required }) => finished && required && answers[id] === undefined)
    .map(({ id }) => ({ question: id, problem: 'ANSWER_MISSING' as const }));
  return [...wrong, ...missing];
}
