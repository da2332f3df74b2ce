import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { formOf, type QuestionnaireView, type Satisfaction } from '../../../../types/surveys';
import type { FollowUp } from '../../followups';
import { type Survey, surveyStore } from '../stores/surveys';
import { wardSurveyId } from './newSurvey';
import { answersHandedIn } from './settleSurvey';

/** The survey of a stay, as staff read it; undefined if there is none. */
export async function questionnaireOf(
  dischargeId: string,
  now: Moment,
): Promise<QuestionnaireView | undefined> {
  const survey = await surveyStore.get(wardSurveyId(dischargeId));
  return survey && questionnaireView(survey, now);
}

/** A survey as staff read it. */
export function questionnaireView(survey: Survey, now: Moment): QuestionnaireView {
  const { answeredAt, closesAt, askedInCall, entered, overall, caseId } = survey;
  const way = answeredAt === undefined ? undefined : (entered?.way ?? 'online');
  return {
    state: stateOf(survey, now),
    at: answeredAt ?? closesAt,
    said: inWords(survey),
    ...defined({ way, overall, caseId }),
  };

  function stateOf(of: Survey, moment: Moment): QuestionnaireView['state'] {
    if (of.answeredAt !== undefined) return 'answered';
    if (askedInCall) return 'asked';
    return moment < of.closesAt ? 'open' : 'closed';
  }
}

/**
 * The id of the survey with the same questions as a call (R14): of its stay, or of its visit;
 * undefined: none.
 */
export const surveyIdOf = ({
  dischargeId,
  source,
}: Pick<FollowUp, 'dischargeId' | 'source'>): string | undefined => {
  if (dischargeId !== undefined) return wardSurveyId(dischargeId);
  return source.kind === 'visit' ? source.id : undefined;
};

/** The survey with the same questions, if it is answered. Then no call asks them again (R14). */
export async function answeredBefore(
  of: Pick<FollowUp, 'dischargeId' | 'source'>,
): Promise<Survey | undefined> {
  const id = surveyIdOf(of);
  const survey = id === undefined ? undefined : await surveyStore.get(id);
  return survey?.answeredAt === undefined ? undefined : survey;
}

const inWords = (survey: Survey) => {
  const answers = answersHandedIn(survey);
  return formOf(survey.form).questions.flatMap(({ id, title, kind }) => {
    const answer = answers[id];
    if (answer === undefined || answer === false) return [];
    const ask = kind === 'overall' ? texts.cases.overall : title;
    const { satisfactions } = texts.surveys;
    const rated = kind === 'overall' || kind === 'rating';
    const word = rated ? satisfactions[answer as Satisfaction] : String(answer);
    return [{ ask, answer: answer === true ? texts.surveys.wished : word }];
  });
};
