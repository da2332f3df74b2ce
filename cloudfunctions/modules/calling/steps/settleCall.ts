import { asksAsForm } from '../../../../domain/calling/once';
import { wardOpeningOf } from '../../../../domain/surveys/surveys';
import type { Moment } from '../../../../domain/time/time';
import { type FollowUp, settleFollowUp } from '../../followups';
import { policyAt } from '../../policy';
import { surveyStore, wardSurveyId } from '../../surveys';

/**
 * Brings about what a call's tries still owe (R15, R16); and where one asked how content the patient is with the stay, the form of the ward
 * need not be filled in any more (R14), until that try is taken back. May be done again at any time.
 */
export async function settleCall(followUp: FollowUp, now: Moment): Promise<FollowUp> {
  const { dischargeId, undoing } = followUp;
  const asked = dischargeId !== undefined && asksAsForm(followUp);
  if (asked && undoing) await openForm(dischargeId, now);
  const settled = await settleFollowUp(followUp, now);
  // Also where a try stays that was to be taken back.
  if (asked && asksAsForm(settled)) await surveyStore.closeAsAsked(wardSurveyId(dischargeId), now);
  return settled;
}

async function openForm(dischargeId: string, now: Moment): Promise<void> {
  const survey = await surveyStore.get(wardSurveyId(dischargeId));
  if (!survey?.askedInCall) return;
  const { survey: rules } = await policyAt(now);
  await surveyStore.openAsNotAsked(survey._id, wardOpeningOf(survey.date, rules).closesAt, now);
}
