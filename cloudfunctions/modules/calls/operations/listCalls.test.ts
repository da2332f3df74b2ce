import { at } from '../../../../domain/time/time';
import { booked, hospitalForEach, wish } from '../../../../tests/hospital';
import { listCalls } from '../../../../types/calls/listCalls';
import { recordCall } from '../../../../types/calls/recordCall';
import { stopSession } from '../../../../types/changes/stopSession';
import { callEntry, callStore } from '../index';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});
const TODAY = '2026-11-25';

const names = async (input: Parameters<typeof listed>[0] = {}) =>
  (await listed(input)).calls.map(({ patientName, reason }) => `${patientName} ${reason}`);
const listed = (input: { kind?: 'changed' | 'noShow'; after?: string }) =>
  hospital.value(listCalls, input, 'nurse');

test('R6, R9: a stop of today comes before no-shows; unanswered entries come after those not tried yet', async () => {
  await booked(hospital, '2026-11-24', { account: 'newer', n: 1, slot: 6 });
  await booked(hospital, '2026-11-24', { account: 'older', n: 2, slot: 0 });
  await booked(hospital, TODAY, { account: 'stopped', n: 3 });
  hospital.at(at('2026-11-24', '12:00'));
  await hospital.runJobs();
  expect(await names()).toEqual(['测试乙 noShow', '测试丙 noShow']);

  hospital.at(at(TODAY, '07:00'));
  const stop = { sessionId: 'S-20261125-K01-am', reason: '医生生病' };
  await hospital.value(stopSession, stop, 'office');
  await hospital.runJobs();
  expect(await names()).toEqual(['测试丁 stopped', '测试乙 noShow', '测试丙 noShow']);
  expect(await names({ kind: 'noShow' })).toEqual(['测试乙 noShow', '测试丙 noShow']);
  expect(await names({ kind: 'changed' })).toEqual(['测试丁 stopped']);

  const [, second] = (await listed({})).calls;
  const attempt = { requestId: wish(), callId: second!.callId, outcome: 'noAnswer' as const };
  await hospital.value(recordCall, attempt, 'nurse');
  expect(await names()).toEqual(['测试丁 stopped', '测试丙 noShow', '测试乙 noShow']);
});

test('the pages show each call once, also across the ranges of urgency', async () => {
  const visits: Awaited<ReturnType<typeof booked>>[] = [];
  for (const n of [0, 1, 2])
    visits.push(await booked(hospital, TODAY, { account: `account-${n}`, n: n + 1, slot: n }));
  const about = (n: number) => ({
    _id: visits[n % 3]!.appointmentId,
    patientId: visits[n % 3]!.patientId,
    department: { id: 'K01' },
  });
  const entries = Array.from({ length: 70 }, (_, n) => ({
    ...callEntry(
      n % 2 ? 'noShow' : 'stopped',
      { ...about(n), date: n % 5 ? TODAY : '2026-11-20' },
      at('2026-11-23', '09:00') + n,
    ),
    _id: `call-${n}`,
  }));
  await callStore.insertMissing(entries);
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listed(after === undefined ? {} : { after });
    ids.push(...page.calls.map(({ callId }) => callId));
    after = page.next;
  } while (after !== undefined);
  expect(ids).toHaveLength(70);
  expect(new Set(ids).size).toBe(70);
});
