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
  /** The way in which the paper form came. */
  way: PaperWay;
  answers: SurveyAnswers;
}

/**
 * The state of a paper form before it is recorded: it can be recorded (`new`), this paper was
 * recorded before (`there`), the patient has answered in another way (`answered`), a call asked the
 * same (`asked`), or the answers do not fit the offered form (`wrong`).
 */
export type FormStanding = 'new' | 'there' | 'answered' | 'asked' | 'wrong';

/** A form, and what is known of it before anything is written. */
interface CheckedForm extends PaperForm {
  fresh: Survey;
  /** Whether it is on file, offered or answered. */
  known: boolean;
  standing: FormStanding;
  /** The result, if it is known already. */
  found?: Outcome<Survey>;
}

/** The states of some forms, each of another stay, in their order; nothing is written. */
export const standingOfPapers = async (
  papers: readonly PaperForm[],
  now: Moment,
): Promise<FormStanding[]> => (await look(papers, now)).map(({ standing }) => standing);

/**
 * Enters the ward's forms that came on paper (R14), each of another stay. Returns for each, in the
 * same order, its state before and the result. Refused if the patient has already answered, was
 * asked the same in a call, or the answers do not fit the form. The same paper again is not entered
 * twice, even after a kill. The effects of the answers are settled by the caller.
 * @param by the account that enters them
 */
export async function enterPaperForms(
  papers: readonly PaperForm[],
  by: string,
  now: Moment,
): Promise<{ standing: FormStanding; became: Outcome<Survey> }[]> {
  const looked = await look(papers, now);
  const toHandIn = looked.filter(({ standing }) => standing === 'new');
  const missing = toHandIn.filter(({ known }) => !known);
  if (missing.length)
    await surveyStore.insertMissing(
      missing.map(({ fresh }) => ({ ...fresh, opensAt: now, closesAt: now })),
    );
  const existing = await surveysById(toHandIn.map(({ fresh }) => fresh._id));
  const became = new Map<string, Outcome<Survey>>();
  for (const batch of chunks(toHandIn, 20))
    await Promise.all(
      batch.map(async each => {
        const { _id } = each.fresh;
        became.set(_id, await handInPaper(existing.get(_id), each, by, now));
      }),
    );
  return looked.map(({ fresh, standing, found }) => ({
    standing,
    became: found ?? became.get(fresh._id) ?? refused('WARD_SURVEY_ANSWERED', {}),
  }));
}

async function look(papers: readonly PaperForm[], now: Moment): Promise<CheckedForm[]> {
  const policy = await policyAt(now);
  const forms = papers.map(paper => ({
    ...paper,
    fresh: newWardSurvey(paper.stay, undefined, policy),
    answers: tidied(paper.answers),
  }));
  const [before, asked] = await Promise.all([
    surveysById(forms.map(({ fresh }) => fresh._id)),
    followUpStore.askedOfStays(papers.map(({ stay }) => stay._id)),
  ]);
  return forms.map(form => {
    const known = before.get(form.fresh._id);
    const stands = lookAt(form, known, asked.has(form.stay._id));
    return { ...form, known: known !== undefined, ...stands };
  });
}

function lookAt(
  { requestId, fresh, answers }: PaperForm & { fresh: Survey },
  known: Survey | undefined,
  asked: boolean,
): Pick<CheckedForm, 'standing' | 'found'> {
  if (known?.savedBy === requestId) return { standing: 'there', found: done(known) };
  if (known?.answeredAt !== undefined)
    return { standing: 'answered', found: refused('WARD_SURVEY_ANSWERED', {}) };
  if (asked) return { standing: 'asked', found: refused('WARD_SURVEY_ASKED', {}) };
  const checked = checkAnswers(known ?? fresh, answers, true);
  return checked.ok ? { standing: 'new' } : { standing: 'wrong', found: checked };
}

async function surveysById(ids: string[]): Promise<Map<string, Survey>> {
  if (!ids.length) return new Map();
  return new Map((await surveyStore.byIds(ids)).map(survey => [survey._id, survey]));
}

/** Submits one, if nobody saved meanwhile. */
async function handInPaper(
  read: Survey | undefined,
  { requestId, fresh, way, answers }: CheckedForm,
  by: string,
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
