import { mayWorkOn } from '../../../../domain/access/scope';
import { endsEntry } from '../../../../domain/calls/calls';
import { done, type Outcome, refused } from '../../../../types/answer';
import { recordCall as contract } from '../../../../types/calls/recordCall';
import { sealText } from '../../../cloud/seal';
import { type Staff, staffOperation } from '../../access';
import { tellDeaths } from '../steps/tellDeaths';
import { type CallEntry, callStore } from '../stores/calls';
import { callViews } from '../views/callViews';

export const recordCall = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, callId, outcome, note } = input;
  const recorded = await record(callId, caller.staff, {
    ...{ id: requestId, at: now, by: caller.staff.name },
    ...{ outcome, note: sealText(note, callId) },
  });
  if (!recorded.ok) return recorded;
  const entry = recorded.value;
  if (entry.owesDeath) await tellDeaths([callId]);
  const [call] = await callViews([entry], now);
  if (!call) return refused('CALL_UNKNOWN', {});
  // The audit record names the patients whose deaths were reported or taken back (R26).
  const persons = entry.owesDeath ? [entry.patientId] : [];
  return done({
    value: { call },
    subjects: [entry.appointmentId, ...persons],
    details: { outcome },
  });
});

/**
 * Records an attempt once. A closed entry takes no more, unless it reported a death by mistake; of two
 * attempts at the same time the second counts after the first.
 */
async function record(
  callId: string,
  staff: Staff,
  attempt: CallEntry['attempts'][number],
): Promise<Outcome<CallEntry>> {
  for (let turn = 1; turn <= 5; turn++) {
    const entry = await callStore.get(callId);
    if (!entry) return refused('CALL_UNKNOWN', {});
    const own = mayWorkOn(staff, 'bookings', { departmentId: entry.departmentId });
    if (!own.ok) return own;
    if (entry.attempts.some(({ id }) => id === attempt.id)) return done(entry);
    if (!entry.open && !entry.saysDied) return refused('CALL_OVER', {});
    const closes = endsEntry(attempt.outcome, entry.attempts.length);
    const after = await callStore.record(entry, attempt, closes);
    if (after) return done(after);
  }
  return refused('BUSY', {});
}
