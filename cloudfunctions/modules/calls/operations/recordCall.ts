import { done, refused } from '../../../../types/answer';
import type { CallOutcome } from '../../../../types/calls/calls';
import { recordCall as contract } from '../../../../types/calls/recordCall';
import { staffOperation } from '../../access';
import { callStore } from '../stores/calls';
import { callViews } from '../views/callViews';

const ends: CallOutcome[] = ['told', 'rebooked', 'wrongNumber', 'declined'];
const tries = 3;

/** An entry ends with an outcome that says so, or with the third call that nobody answered. */
export const recordCall = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, callId, outcome, note } = input;
  const entry = await callStore.get(callId);
  if (!entry) return refused('CALL_UNKNOWN', {});
  const attempt = { id: requestId, at: now, by: caller.staff.name, outcome, note };
  const closes = ends.includes(outcome) || entry.attempts.length + 1 >= tries;
  const after = (await callStore.record(callId, attempt, closes)) ?? (await callStore.get(callId));
  const [call] = await callViews(after ? [after] : [], now);
  if (!call) return refused('CALL_UNKNOWN', {});
  return done({ value: { call }, subjects: [entry.appointmentId], details: { outcome } });
});
