import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayNamedDay, sayShortDate } from '../../../texts/say';
import type { recordFollowUp } from '../../../types/calling/recordFollowUp';
import type { FollowUpRow, RoundView } from '../../../types/calling/views';
import type { ValueOf } from '../../../types/contract';
import type { LastSaved } from '../../calling/queue';

const { call } = followupTexts;
const words = call.done;

/** What was recorded in a call, as it is shown afterwards. */
export interface Saved extends LastSaved {
  round?: RoundView;
}

/** The effects of a try. */
export function savedOf(
  { followUp, round, ended, caseId, undoUntil }: ValueOf<typeof recordFollowUp>,
  today: string,
): Saved {
  const { followUpId, name, department } = followUp;
  const at = Math.max(0, ...round.attempts.map(each => each.at));
  const worry = round.worry && !round.worry.answer && at <= round.worry.at;
  const more = [
    worry && words.worry(department),
    caseId && words.case,
    ended > 0 && words.ended(ended),
  ].filter(each => typeof each === 'string');
  return { followUpId, name, at, undoUntil, said: sayDone(followUp, today), more, round };
}

/** The call was moved to another hour. */
export const postponed = (
  { followUpId, name, nextOn, hour }: FollowUpRow,
  today: string,
): Saved => {
  const when = `${sayNamedDay(nextOn, today)} ${call.hour(hour?.at ?? 0)}`;
  return { followUpId, name, said: call.hourSet(when), more: [] };
};

function sayDone({ state, nextOn, lastOutcome }: FollowUpRow, today: string): string {
  if (state === 'reached') return words.reached;
  if (state === 'closed')
    return words.closed(lastOutcome ? texts.followUps.outcomes[lastOutcome] : '');
  return words.retry(sayShortDate(nextOn, today));
}
