import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { formOf, type QuestionnaireView, type Satisfaction } from '../../../../types/surveys';
import { type Survey, surveyStore } from '../stores/surveys';
import { wardSurveyId } from './newSurvey';
import { answersHandedIn } from './settleSurvey';

/** The survey of a stay, as staff read it; undefined where there is none. */
export async function questionnaireOf(
  dischargeId: string,
  now: Moment,
): Promise<QuestionnaireView | undefined> {
  const survey = await surveyStore.get(wardSurveyId(dischargeId));
  return survey && questionnaireView(survey, now);
}

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

/** Whether the patient of a stay has answered its form: then no call asks the same (R14). */
export const hasAnswered = async (dischargeId: string | undefined): Promise<boolean> =>
  dischargeId !== undefined &&
  (await surveyStore.get(wardSurveyId(dischargeId)))?.answeredAt !== undefined;

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
