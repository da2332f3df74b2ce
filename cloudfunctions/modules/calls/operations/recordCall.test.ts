import { at } from '../../../../domain/time/time';
import {
  booked,
  dyingAt,
  hospitalForEach,
  noticesOf,
  sessionOn,
  wish,
} from '../../../../tests/hospital';
import { followUpsOf } from '../../../../tests/hospital/discharges';
import { book } from '../../../../types/booking/book';
import { planFollowUp } from '../../../../types/calling/planFollowUp';
import type { CallOutcome } from '../../../../types/calls/calls';
import { listCalls } from '../../../../types/calls/listCalls';
import { recordCall } from '../../../../types/calls/recordCall';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['followUpOffice'] },
});

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

describe('R26: a call of the desk is told that the patient has died', () => {
  const statuses = async () =>
    (await hospital.all<{ date: string; status: string }>('appointments'))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ status }) => status);
  const strikes = async () => (await hospital.all('strikes')).length;

  test('what lies ahead of them ends without a word; another outcome takes the mistake back', async () => {
    const callId = await callToMake();
    const { patientId } = await booked(hospital, '2026-11-27');
    const sessionId = await sessionOn(hospital, '2026-11-27');
    const visit = {
      ...{ requestId: wish(), kind: 'homeVisit' as const, department: '产科', dueOn: '2026-11-28' },
      ...{ person: { patientId }, who: '周护士', text: '换药', address: '城关镇' },
    };
    await hospital.value(planFollowUp, visit, 'office');
    const [entry] = await hospital.all<{ _id: string }>('calls');
    await hospital.stack.store.insert('calls', [{ ...entry, _id: 'barred-other' }]);
    const toCall = async () => (await hospital.value(listCalls, {}, 'nurse')).open;
    expect(await toCall()).toBe(2);
    const toVisit = async () => (await followUpsOf(hospital)).map(({ open }) => open);
    await hospital.value(recordCall, attempt(callId, 'died'), 'nurse');
    await hospital.runJobs();
    await hospital.runNotices();
    expect([await toVisit(), await toCall()]).toEqual([[false], 0]);
    expect(await statuses()).toEqual(['noshow', 'cancelled']);
    expect(await strikes()).toBe(1);
    expect((await noticesOf(hospital)).filter(({ kind }) => kind === 'cancelled')).toEqual([]);
    const place = { requestId: wish(), patientId, sessionId, slot: 1 };
    expect(await hospital.refusal(book, place, 'wang')).toBe('PERSON_DIED');
    const { calls } = await hospital.value(listCalls, { open: false }, 'nurse');
    expect(calls).toMatchObject([{ callId, open: false, attempts: [{ outcome: 'died' }] }]);

    await hospital.value(recordCall, attempt(callId, 'told'), 'nurse');
    await hospital.runJobs();
    expect(await statuses()).toEqual(['noshow', 'booked']);
    expect([await toVisit(), await toCall()]).toEqual([[true], 1]);
    expect(await hospital.refusal(recordCall, attempt(callId, 'died'), 'nurse')).toBe('CALL_OVER');
  });

  test('killed at any request, it is as if it was never said, or all of it happens', async () => {
    const callId = await callToMake();
    await booked(hospital, '2026-11-27');
    // Every second request; each of them in the long run.
    const step = process.env.LONG ? 1 : 2;
    for (let request = 2; ; request += step) {
      const said = attempt(callId, 'died');
      const killed = await dyingAt(hospital, request, () =>
        hospital.value(recordCall, said, 'nurse'),
      );
      await hospital.runJobs();
      const [entry] = await hospital.all<{ saysDied?: true; owesDeath?: true }>('calls');
      expect(entry?.owesDeath).toBeUndefined();
      expect((await statuses())[1]).toBe(entry?.saysDied ? 'cancelled' : 'booked');
      if (!killed) break;
      expect(request).toBeLessThan(40);
      if (!entry?.saysDied) continue;
      await hospital.value(recordCall, attempt(callId, 'told'), 'nurse');
      await hospital.runJobs();
      expect((await statuses())[1]).toBe('booked');
      await hospital.set('calls', callId, { attempts: [], open: true });
    }
  });
});
