import type { Appointment } from '../../../domain/booking/appointment';
import { at } from '../../../domain/time/time';
import { hospitalForEach, laySession, policyWith } from '../../../tests/hospital';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { changePolicy } from '../../../types/changes/changePolicy';
import { defaultPolicy } from '../../../types/policy/policy';
import { viewNotice } from '../../../types/policy/viewNotice';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { defaultHours } from '../../../types/timetable/hours';
import { forgetPolicy, policyAt } from './stores/policy';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { office: ['outpatientOffice'], other: ['outpatientOffice'] },
});

const minute = 60_000;
const [morning, ...later] = defaultHours.periods;
const free = policyWith({
  cancellation: { freeUntil: '12:00' },
  hours: { periods: [{ ...morning!, reportBy: '09:30' }, ...later] },
});
const reason = '门诊会议决定';

describe('the policy’s versions', () => {
  test('before any change it is the rule book’s own, as number 0', async () => {
    const { version, policy, versions, unofficialYears } = await hospital.value(
      viewPolicy,
      {},
      'office',
    );
    expect({ version, policy, versions }).toEqual({
      version: 0,
      policy: defaultPolicy,
      versions: [],
    });
    expect(unofficialYears).toEqual([]);
  });

  test('a change is in force a minute later, in every instance at the same moment', async () => {
    await policyAt(monday);
    const { version, versions } = await hospital.value(
      changePolicy,
      { version: 0, policy: free, reason },
      'office',
    );
    expect(version).toBe(1);
    expect(versions).toEqual([{ version: 1, from: monday + minute, by: 'office', reason }]);
    for (const [now, policy] of [
      [monday, defaultPolicy],
      [monday + minute - 1, defaultPolicy],
      [monday + minute, free],
    ] as const)
      expect(await policyAt(now)).toEqual(policy);
    // A question about an earlier moment gets what was in force then.
    forgetPolicy();
    expect(await policyAt(monday + minute)).toEqual(free);
    expect(await policyAt(monday)).toEqual(defaultPolicy);
    hospital.at(monday + minute);
    expect((await hospital.value(viewNotice, {}, 'wang')).rules).toEqual(free);
  });

  test('an instance that read just before the change applies it in time', async () => {
    hospital.at(monday + 20_000);
    await policyAt(monday + 20_000);
    const late = { _id: 'P-1', version: 1, from: monday + minute, by: 'office', reason };
    await hospital.stack.store.insert('policies', [{ ...late, policy: free }]);
    expect(await policyAt(monday + minute - 1)).toEqual(defaultPolicy);
    expect(await policyAt(monday + minute)).toEqual(free);
  });

  test('of two changes to the same version at the same time one is refused; the same one again is one change', async () => {
    const input = { version: 0, policy: free, reason };
    const answers = await Promise.all([
      hospital.call(changePolicy, input, 'office'),
      hospital.call(changePolicy, { ...input, reason: '另一个理由' }, 'other'),
    ]);
    const codes = answers.map(answer => (answer.ok ? 'changed' : answer.refusal.code)).sort();
    expect(codes).toEqual(['POLICY_CHANGED', 'changed']);
    const [winner] = (await hospital.value(viewPolicy, {}, 'office')).versions;
    const again = await hospital.value(
      changePolicy,
      { ...input, reason: winner!.reason },
      winner!.by,
    );
    expect(again.version).toBe(1);
    expect(await hospital.all('policies')).toHaveLength(1);
    expect(await hospital.refusal(changePolicy, { ...input, reason: '过时的' }, 'office')).toBe(
      'POLICY_CHANGED',
    );
  });

  test('many changes within one minute: the right one is in force all the time', async () => {
    for (let version = 0; version < 12; version++)
      await hospital.value(
        changePolicy,
        { version, policy: policyWith({ waiting: { max: version + 1 } }), reason },
        'office',
      );
    expect(await policyAt(monday)).toEqual(defaultPolicy);
    expect((await policyAt(monday + minute)).waiting.max).toBe(1);
    expect((await policyAt(monday + minute + 20)).waiting.max).toBe(12);
  });

  test('a version stored before a field existed has that field’s default', async () => {
    const { waiting: _waiting, lists: _lists, ...older } = free;
    const stored = { _id: 'P-1', version: 1, from: monday - 1, by: 'office', reason };
    await hospital.stack.store.insert('policies', [{ ...stored, policy: older }]);
    expect(await policyAt(monday)).toEqual(free);
  });

  test('a version stored when there were only mornings and afternoons has their reporting times', async () => {
    const { hours: _hours, ...rest } = free;
    const older = { ...rest, checkIn: { morningBy: '09:30', afternoonBy: '16:30' } };
    const stored = { _id: 'P-1', version: 1, from: monday - 1, by: 'office', reason };
    await hospital.stack.store.insert('policies', [{ ...stored, policy: older }]);
    expect(await policyAt(monday)).toEqual(free);
    const { policy } = await hospital.value(viewPolicy, {}, 'office');
    expect(policy).toEqual(free);
  });

  test('a wrong policy is refused by field, with sentences, and changes nothing', async () => {
    const wrong = policyWith({ booking: { closesDaysBefore: 9 }, bar: { strikes: 0 } });
    const answer = await hospital.call(
      changePolicy,
      { version: 0, policy: wrong, reason },
      'office',
    );
    if (answer.ok || answer.refusal.code !== 'INPUT_INVALID') throw new Error('not refused');
    expect(answer.refusal.facts.fields.map(({ path }) => path).sort()).toEqual([
      'policy.bar.strikes',
      'policy.booking.closesDaysBefore',
    ]);
    for (const { message } of answer.refusal.facts.fields) expect(message).toMatch(/[一-龥]{2}/);
    expect(await hospital.all('policies')).toEqual([]);
  });

  test('reading and changing are both on the audit record', async () => {
    await hospital.value(viewPolicy, {}, 'office');
    await hospital.value(changePolicy, { version: 0, policy: free, reason }, 'office');
    const records = await hospital.all<{ operation: string; subjects: string[]; details: object }>(
      'audit',
    );
    expect(records.map(({ operation, subjects }) => [operation, subjects])).toEqual(
      expect.arrayContaining([
        ['viewPolicy', ['P-0']],
        ['changePolicy', ['P-1']],
      ]),
    );
    const { details } = records.find(({ operation }) => operation === 'changePolicy')!;
    expect(details).toMatchObject({ from: monday + minute });
    expect(JSON.stringify(records)).not.toContain(reason);
    expect(JSON.stringify(await hospital.all('policies'))).not.toContain(reason);
  });
});

describe('what was decided under the old policy stays', () => {
  test('the free moment and the report moment of an appointment; a later one has the new values', async () => {
    const sessionId = await laySession(hospital);
    const patients = [await hospital.patient('wang', 1), await hospital.patient('wang', 2)];
    const wish = (n: number) => ({
      requestId: `request-${n}`,
      patientId: patients[n]!,
      sessionId,
      slot: 0,
    });
    const { appointment: older } = await hospital.value(book, wish(0), 'wang');
    await hospital.value(changePolicy, { version: 0, policy: free, reason }, 'office');
    hospital.at(monday + minute);
    const { appointment: newer } = await hospital.value(book, wish(1), 'wang');
    const stored = await hospital.all<Appointment>('appointments');
    const byId = (id: string) => stored.find(({ _id }) => _id === id);
    expect(byId(older.appointmentId)).toMatchObject({
      freeUntil: at('2026-11-24', '15:00'),
      reportBy: at('2026-11-25', '10:00'),
    });
    expect(byId(newer.appointmentId)).toMatchObject({
      freeUntil: at('2026-11-24', '12:00'),
      reportBy: at('2026-11-25', '09:30'),
    });
    hospital.at(at('2026-11-24', '14:59'));
    const { appointmentId } = older;
    expect(
      (await hospital.value(cancel, { appointmentId }, 'wang')).appointment.cancelledLate,
    ).toBe(false);
    expect(await hospital.refusal(cancel, { appointmentId: newer.appointmentId }, 'wang')).toBe(
      'CANCEL_COSTS_STRIKE',
    );
  });
});
