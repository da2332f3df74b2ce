import { asksAsForm } from '../../../../domain/calling/once';
import { openingOf, wardOpeningOf } from '../../../../domain/surveys/surveys';
import type { Moment } from '../../../../domain/time/time';
import { type FollowUp, settleFollowUp } from '../../followups';
import { deathStore } from '../../people';
import { policyAt } from '../../policy';
import { surveyIdOf, surveyStore } from '../../surveys';

/**
 * Completes the missing effects of a call's tries (R15, R16). If a try asked for the satisfaction,
 * the survey of the stay or visit is closed (R14) until that try is taken back. May be repeated at
 * any time.
 */
export async function settleCall(followUp: FollowUp, now: Moment): Promise<FollowUp> {
  const surveyId = asksAsForm(followUp) ? surveyIdOf(followUp) : undefined;
  if (surveyId && followUp.undoing && !(await hasDied(followUp))) await openSurvey(surveyId, now);
  const settled = await settleFollowUp(followUp, now);
  // This is also done if the try that should be undone remains.
  if (surveyId && asksAsForm(settled)) await surveyStore.closeAsAsked(surveyId, now);
  return settled;
}

/** Whether the person has died: then no survey is opened again (R26). */
const hasDied = async ({ personId }: FollowUp): Promise<boolean> =>
  (await deathStore.among([personId])).has(personId);

async function openSurvey(surveyId: string, now: Moment): Promise<void> {
  const survey = await surveyStore.get(surveyId);
  if (!survey?.askedInCall) return;
  const { survey: rules } = await policyAt(now);
  const opening = survey.stay ? wardOpeningOf : openingOf;
  await surveyStore.openAsNotAsked(surveyId, opening(survey.date, rules).closesAt, now);
}
