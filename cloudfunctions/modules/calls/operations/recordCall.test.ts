import { at } from '../../../../domain/time/time';
import { booked, hospitalForEach, wish } from '../../../../tests/hospital';
import type { CallOutcome } from '../../../../types/calls/calls';
import { listCalls } from '../../../../types/calls/listCalls';
import { recordCall } from '../../../../types/calls/recordCall';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), staff: { nurse: ['desk'] } });

/** A patient did not come and is on the call list. */
async function callToMake(): Promise<string> {
  await booked(hospital, '2026-11-25');
  hospital.at(at('2026-11-25', '10:30'));
  await hospital.runJobs();
  return (await hospital.value(listCalls, {}, 'nurse')).calls[0]!.callId;
}
const attempt = (callId: string, outcome: CallOutcome, requestId = wish()) => ({
  ...{ requestId, callId, outcome },
});
const attempts = async () => (await hospital.all<{ attempts: unknown[] }>('calls'))[0]?.attempts;

describe('R6: the call list', () => {
  test('a closed entry takes no further attempt; the same attempt again gets the same answer', async () => {
    const callId = await callToMake();
    const told = attempt(callId, 'told');
    const first = await hospital.value(recordCall, told, 'nurse');
    expect(first.call).toMatchObject({ open: false, attempts: [{ outcome: 'told' }] });
    expect(await hospital.value(recordCall, told, 'nurse')).toEqual(first);
    expect(await hospital.refusal(recordCall, attempt(callId, 'noAnswer'), 'nurse')).toBe(
      'CALL_OVER',
    );
    expect(await attempts()).toHaveLength(1);
  });

  test('of twenty unanswered attempts at the same time three count, and end the entry', async () => {
    const callId = await callToMake();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        hospital.call(recordCall, attempt(callId, 'noAnswer'), 'nurse'),
      ),
    );
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(3);
    for (let n = 0; n < 3; n++)
      await hospital.call(recordCall, attempt(callId, 'noAnswer'), 'nurse');
    expect(await attempts()).toHaveLength(3);
    expect(await hospital.all('calls')).toMatchObject([{ open: false }]);
  });
});
