import { mayWorkOn } from '../../../../domain/access/scope';
import { endsEntry } from '../../../../domain/calls/calls';
import { done, refused } from '../../../../types/answer';
import { recordCall as contract } from '../../../../types/calls/recordCall';
import { staffOperation } from '../../access';
import { callStore } from '../stores/calls';
import { callViews } from '../views/callViews';

export const recordCall = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, callId, outcome, note } = input;
  const entry = await callStore.get(callId);
  if (!entry) return refused('CALL_UNKNOWN', {});
  const { departmentId } = entry;
  const own = mayWorkOn(caller.staff, 'bookings', { departmentId });
  if (!own.ok) return own;
  const attempt = { id: requestId, at: now, by: caller.staff.name, outcome, note };
  const closes = endsEntry(outcome, entry.attempts.length);
  const after = (await callStore.record(callId, attempt, closes)) ?? (await callStore.get(callId));
  const [call] = await callViews(after ? [after] : [], now);
  if (!call) return refused('CALL_UNKNOWN', {});
  return done({ value: { call }, subjects: [entry.appointmentId], details: { outcome } });
});
