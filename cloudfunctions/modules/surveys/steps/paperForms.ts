import { chunks } from '../../../../domain/chunks';
import { tidied } from '../../../../domain/surveys/answers';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { PaperWay, SurveyAnswers } from '../../../../types/surveys';
import { type Discharge, followUpStore } from '../../followups';
import { policyAt } from '../../policy';
import { type Survey, surveyStore } from '../stores/surveys';
import { checkAnswers, handedIn } from './handedIn';
import { newWardSurvey } from './newSurvey';

/** A patient's form of a stay on paper. */
export interface PaperForm {
  /** Identifies the paper, so that a repetition is recognised. */
  requestId: string;
  stay: Discharge;
  answers: SurveyAnswers;
}

/** Who enters forms, and how the paper came. */
interface PutDown {
  way: PaperWay;
  by: string;
}

/**
 * Enters the ward's forms that came on paper (R14), each of another stay; returns the results in
 * the same order. Refused where the patient has already answered, was asked the same in a call, or
 * the answers do not fit the form. The same paper again is not entered twice, even after a kill.
 * The effects of the answers are settled by the caller.
 */
export async function enterPaperForms(
  papers: readonly PaperForm[],
  how: PutDown,
  now: Moment,
): Promise<Outcome<Survey>[]> {
  const stays = papers.map(({ stay }) => stay._id);
  const policy = await policyAt(now);
  const forms = papers.map(({ requestId, stay, answers }) => ({
    requestId,
    stay: stay._id,
    fresh: newWardSurvey(stay, undefined, policy),
    answers: tidied(answers),
  }));
  const ids = forms.map(({ fresh }) => fresh._id);
  const [before, asked] = await Promise.all([surveysById(ids), followUpStore.askedOfStays(stays)]);
  const looked = forms.map(each => ({ ...each, found: look(each) }));
  const toHandIn = looked.filter(({ found }) => found === undefined);
  const missing = toHandIn.filter(({ fresh }) => !before.has(fresh._id));
  if (missing.length)
    await surveyStore.insertMissing(
      missing.map(({ fresh }) => ({ ...fresh, opensAt: now, closesAt: now })),
    );
  const there = await surveysById(toHandIn.map(({ fresh }) => fresh._id));
  const became = new Map<string, Outcome<Survey>>();
  for (const some of chunks(toHandIn, 20))
    await Promise.all(
      some.map(async each => {
        const { _id } = each.fresh;
        became.set(_id, await handInPaper(there.get(_id), each, how, now));
      }),
    );
  return looked.map(
    ({ fresh, found }) => found ?? became.get(fresh._id) ?? refused('WARD_SURVEY_ANSWERED', {}),
  );

  /**
   * The result for a form that is known before anything is written; undefined: it can be submitted.
   */
  function look(of: (typeof forms)[number]): Outcome<Survey> | undefined {
    const { requestId, stay, fresh, answers } = of;
    const known = before.get(fresh._id);
    if (known?.savedBy === requestId) return done(known);
    if (known?.answeredAt !== undefined) return refused('WARD_SURVEY_ANSWERED', {});
    if (asked.has(stay)) return refused('WARD_SURVEY_ASKED', {});
    const checked = checkAnswers(known ?? fresh, answers, true);
    return checked.ok ? undefined : checked;
  }
}

async function surveysById(ids: string[]): Promise<Map<string, Survey>> {
  if (!ids.length) return new Map();
  return new Map((await surveyStore.byIds(ids)).map(survey => [survey._id, survey]));
}

/** Submits one, if nobody saved meanwhile. */
async function handInPaper(
  read: Survey | undefined,
  { requestId, fresh, answers }: Omit<PaperForm, 'stay'> & { fresh: Survey },
  { way, by }: PutDown,
  now: Moment,
): Promise<Outcome<Survey>> {
  if (read && read.answeredAt === undefined) {
    const answer = {
      ...handedIn(read, answers, now),
      entered: { way, by, at: now },
      closesAt: Math.min(read.closesAt, now),
    };
    const after = await surveyStore.handIn(read._id, read.revision, requestId, answer, now);
    if (after) return done(after);
  }
  const current = await surveyStore.get(fresh._id);
  return current?.savedBy === requestId ? done(current) : refused('WARD_SURVEY_ANSWERED', {});
}
