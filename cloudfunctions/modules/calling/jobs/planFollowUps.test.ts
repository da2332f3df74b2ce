import { addDays, at, dateOf } from '../../../../domain/time/time';
import { laySession } from '../../../../tests/hospital';
import { hospitalThatCalls, viewCall } from '../../../../tests/hospital/calling';
import { followUpsOf } from '../../../../tests/hospital/discharges';
import { book } from '../../../../types/booking/book';
import { changePolicy } from '../../../../types/changes/changePolicy';
import { defaultPolicy } from '../../../../types/policy/policy';
import { checkIn } from '../../../../types/visits/checkIn';

const hospital = hospitalThatCalls();

describe('visits lead to follow-ups (R15)', () => {
  const visits = async (people: number, came: number) => {
    await laySession(hospital, { slots: 10, places: 10 });
    const ids: string[] = [];
    for (let n = 1; n <= people; n++) {
      const patientId = await hospital.patient(`account-${n}`, n);
      const wish = {
        requestId: `request-${n}`,
        patientId,
        sessionId: 'S-20261125-D001-am',
        slot: n % 10,
      };
      const { appointment } = await hospital.value(book, wish, `account-${n}`);
      ids.push(appointment.appointmentId);
    }
    hospital.at(at('2026-11-25', '08:00'));
    for (const appointmentId of ids.slice(0, came))
      await hospital.value(checkIn, { appointmentId }, 'nurse');
    return ids;
  };

  test('a patient who was seen is called by the department within three working days, from the next day on', async () => {
    const ids = await visits(2, 2);
    await hospital.runJobs();
    expect(await followUpsOf(hospital)).toEqual([]);
    hospital.at(at('2026-11-26', '00:05'));
    expect(await hospital.runJobs()).toMatchObject({ planFollowUps: { visits: 2 } });
    const planned = await followUpsOf(hospital);
    expect(planned.map(({ _id }) => _id).sort()).toEqual(
      ids.map(id => `outpatientSeen-${id}`).sort(),
    );
    expect(planned[0]).toMatchObject({
      kind: 'outpatientSeen',
      by: 'department',
      department: { id: 'K01', name: '产科' },
      date: '2026-11-25',
      month: '2026-11',
      dueOn: '2026-11-30',
      nextOn: '2026-11-26',
    });
    const before = JSON.stringify(planned);
    await hospital.runJobs();
    await hospital.stack.store.remove('jobs', { filter: { _id: 'planFollowUps' }, multi: false });
    await hospital.runJobs();
    expect(JSON.stringify(await followUpsOf(hospital))).toBe(before);
    const page = await viewCall(hospital, planned[0]!._id);
    expect(page).toMatchObject({ doctor: '胡长青', visits: [{ date: '2026-11-25' }] });
    expect(page.questions.map(({ id }) => id)).toContain('better');
  });

  test('of the patients who did not come a sample is asked why; it is always the same sample', async () => {
    await hospital.value(
      changePolicy,
      {
        version: 0,
        policy: { ...defaultPolicy, followUp: { ...defaultPolicy.followUp, missedPercent: 50 } },
        reason: '先多问一些',
      },
      'chief',
    );
    hospital.at(at('2026-11-23', '09:05'));
    await visits(12, 0);
    hospital.at(at('2026-11-26', '00:05'));
    await hospital.runJobs();
    const drawn = (await followUpsOf(hospital)).map(({ _id }) => _id).sort();
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(12);
    expect((await followUpsOf(hospital))[0]).toMatchObject({
      kind: 'outpatientMissed',
      by: 'followUpOffice',
      dueOn: '2026-11-30',
    });
    await hospital.stack.store.remove('followUps', { filter: {}, multi: true });
    await hospital.stack.store.remove('jobs', { filter: { _id: 'planFollowUps' }, multi: false });
    await hospital.runJobs();
    expect((await followUpsOf(hospital)).map(({ _id }) => _id).sort()).toEqual(drawn);
  });

  test('after an outage the missed days are planned, at most a week', async () => {
    await visits(1, 1);
    hospital.at(at(addDays('2026-11-25', 7), '00:05'));
    await hospital.runJobs();
    expect(await followUpsOf(hospital)).toHaveLength(1);
    expect(dateOf(hospital.stack.clock.now())).toBe('2026-12-02');
  });
});
