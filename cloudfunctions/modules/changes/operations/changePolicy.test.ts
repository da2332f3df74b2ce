import type { Session } from '../../../../domain/booking/session';
import { at } from '../../../../domain/time/time';
import { bringRoster, hospitalForEach, policyWith } from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { applyChange } from '../../../../types/changes/applyChange';
import { changePolicy } from '../../../../types/changes/changePolicy';
import { listChanges } from '../../../../types/changes/listChanges';
import { previewChange } from '../../../../types/changes/previewChange';
import { viewPolicy } from '../../../../types/policy/viewPolicy';
import { forgetPolicy } from '../../policy/stores/policy';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { office: ['outpatientOffice'], other: ['outpatientOffice'] },
});

const minute = 60_000;
const reason = '门诊会议决定';

describe('days that the office closes and opens (R2)', () => {
  const days = policyWith({
    calendar: {
      closings: [{ date: '2026-11-24', reason: '设备检修' }],
      openings: [{ date: '2026-11-29', reason: '义诊', worksAs: 2 }],
    },
  });
  const onDate = async (date: string) =>
    (await hospital.all<Session>('sessions')).filter(session => session.date === date);
  test('unsold sessions follow, sold ones stay and are listed, opened days get sessions', async () => {
    await bringRoster(hospital);
    const patientId = await hospital.patient('wang', 1);
    const sold = 'S-20261124-D001-am';
    await hospital.value(
      book,
      { requestId: 'request-1', patientId, sessionId: sold, slot: 0 },
      'wang',
    );
    const { sessions } = await hospital.value(
      changePolicy,
      { version: 0, policy: days, reason },
      'office',
    );
    expect(sessions.kept).toEqual([{ sessionId: sold, bookings: 1 }]);
    const closed = await onDate('2026-11-24');
    expect(sessions.withdrawn).toBe(closed.length - 1);
    expect(closed.filter(({ state }) => state === 'open').map(({ _id }) => _id)).toEqual([sold]);
    const opened = await onDate('2026-11-29');
    expect(opened.length).toBe(sessions.added);
    expect(opened.length).toBeGreaterThan(10);
    const [record] = (
      await hospital.all<{ operation: string; details: { sessionsKept: string[] } }>('audit')
    ).filter(({ operation }) => operation === 'changePolicy');
    expect(record?.details?.sessionsKept).toEqual([sold]);
  });

  test('a call that died after the insert is completed by the job once the version is in force', async () => {
    await bringRoster(hospital);
    await hospital.runJobs();
    const version = { _id: 'P-1', version: 1, from: monday + minute, by: 'office', reason };
    await hospital.stack.store.insert('policies', [{ ...version, policy: days }]);
    forgetPolicy();
    expect(await hospital.runJobs()).toMatchObject({ layOut: {} });
    expect(await onDate('2026-11-29')).toEqual([]);
    hospital.at(monday + minute);
    const did = await hospital.runJobs();
    expect(did.layOut).toMatchObject({ added: expect.any(Number) });
    expect((await onDate('2026-11-29')).length).toBeGreaterThan(10);
    expect((await hospital.runJobs()).layOut).toEqual({});
  });

  test('is previewed, listed, and put back with what it withdrew', async () => {
    await bringRoster(hospital);
    const change = { kind: 'policy' as const, version: 0, policy: days };
    const { effect } = await hospital.value(previewChange, { change }, 'office');
    const { sessions } = await hospital.value(
      changePolicy,
      { version: 0, policy: days, reason },
      'office',
    );
    expect(effect).toMatchObject({ added: sessions.added, withdrawn: sessions.withdrawn });
    hospital.at(monday + 2 * minute);
    const { changes } = await hospital.value(listChanges, {}, 'office');
    expect(changes[0]).toMatchObject({ kind: 'policy', state: 'applied', mayPutBack: true });
    const back = { kind: 'putBack' as const, changeId: changes[0]!.changeId };
    const { shown, effect: backwards } = await hospital.value(
      previewChange,
      { change: back },
      'office',
    );
    const typed = backwards.mustType!;
    await hospital.value(
      applyChange,
      { requestId: 'request-back', change: back, shown, typed, reason },
      'office',
    );
    expect((await onDate('2026-11-24')).every(({ state }) => state === 'open')).toBe(true);
    expect((await onDate('2026-11-29')).every(({ state }) => state === 'withdrawn')).toBe(true);
    expect((await hospital.value(viewPolicy, {}, 'office')).version).toBe(2);
  });

  test('a year within the days ahead whose arrangement is not published is named', async () => {
    hospital.at(at('2026-12-20', '09:00'));
    const { unofficialYears } = await hospital.value(viewPolicy, {}, 'office');
    expect(unofficialYears).toEqual([2027]);
  });
});
