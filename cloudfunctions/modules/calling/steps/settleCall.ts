import { asksAsForm } from '../../../../domain/surveys/once';
import type { Moment } from '../../../../domain/time/time';
import { type FollowUp, settleFollowUp } from '../../followups';
import { surveyStore, wardSurveyId } from '../../surveys';

/**
 * Brings about what a call's tries still owe (R15, R16); and where one asked how content the patient is with the stay, the form of the ward
 * need not be filled in any more (R14). May be done again at any time.
 */
export async function settleCall(followUp: FollowUp, now: Moment): Promise<FollowUp> {
  const { dischargeId } = followUp;
  if (dischargeId && asksAsForm(followUp))
    await surveyStore.closeAsAsked(wardSurveyId(dischargeId), now);
  return settleFollowUp(followUp, now);
}
