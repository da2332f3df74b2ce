import { at } from '../../../domain/time/time';
import { booked, hospitalForEach, laySession, wish } from '../../../tests/hospital';
import { book } from '../../../types/booking/book';
import { viewPatient } from '../../../types/booking/viewPatient';
import { defaultPolicy } from '../../../types/policy/policy';
import { revokeStrike } from '../../../types/strikes/revokeStrike';
import { viewStrikes } from '../../../types/strikes/viewStrikes';
import { forgetPolicy } from '../policy';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

describe('R8: the bar', () => {
  const miss = async (date: string) => {
    hospital.at(at(date, '08:00') - 2 * 86_400_000);
    await booked(hospital, date);
    hospital.at(at(date, '18:00'));
    await hospital.runJobs();
  };

  test('three no-shows bar the patient in every account until the given date; revoking one lifts it', async () => {
    for (const date of ['2026-11-25', '2026-11-26', '2026-11-27']) await miss(date);
    const patientId = await hospital.patient('li', 1);
    const sessionId = await laySession(hospital, { id: 'S-20261130-K01-am', date: '2026-11-30' });
    const ask = (account: string) =>
      hospital.call(book, { requestId: wish(), patientId, sessionId, slot: 0 }, account);
    const until = at('2027-05-27', '10:00');
    for (const account of ['wang', 'li']) {
      const answer = await ask(account);
      expect(answer).toMatchObject({
        ok: false,
        refusal: {
          code: 'BARRED',
          facts: { until },
          message: expect.stringContaining('2027年5月27日'),
        },
      });
      if (!answer.ok) expect(answer.refusal.wayOn).toContain('现场挂号');
    }
    const seen = await hospital.value(viewStrikes, { patientId }, 'li');
    expect(seen.standing).toMatchObject({ counting: 3, of: 3, bar: { until } });
    expect(seen.strikes).toHaveLength(3);
    const { patient } = await hospital.value(viewPatient, { patientId }, 'nurse');
    expect(patient.barredUntil).toBe(until);

    const strikeId = seen.strikes[1]!.strikeId;
    const revoked = await hospital.value(
      revokeStrike,
      { strikeId, reason: '当日急诊住院' },
      'nurse',
    );
    expect(revoked.standing).toEqual({ counting: 2, of: 3, windowMonths: 1 });
    expect(revoked.strikes[1]).toMatchObject({
      state: 'revoked',
      revoked: { reason: '当日急诊住院' },
    });
    expect((await ask('li')).ok).toBe(true);
  });

  test.each([
    ['a shorter bar', { lastsMonths: 1 }, 3, undefined],
    ['fewer strikes', { strikes: 2 }, 2, at('2027-05-26', '10:00')],
  ])(
    '%s of another policy applies to the strikes that are there, and is what the patient sees',
    async (_said, bar, missed, until) => {
      for (const date of ['2026-11-25', '2026-11-26', '2026-11-27'].slice(0, missed))
        await miss(date);
      const from = at('2027-01-28', '09:00');
      hospital.at(from);
      const policy = { ...defaultPolicy, bar: { ...defaultPolicy.bar, ...bar } };
      const next = { _id: 'P-1', version: 1, from, by: 'office', reason: '', policy };
      await hospital.stack.store.insert('policies', [next]);
      forgetPolicy();
      await hospital.runJobs();
      const patientId = await hospital.patient('wang', 1);
      const { standing } = await hospital.value(viewStrikes, { patientId }, 'wang');
      expect(standing.bar?.until).toBe(until);
      const { patient } = await hospital.value(viewPatient, { patientId }, 'nurse');
      expect(patient.barredUntil).toBe(until);
    },
  );

  test('another account’s strikes cannot be seen', async () => {
    const patientId = await hospital.patient('wang', 1);
    expect(await hospital.refusal(viewStrikes, { patientId }, 'li')).toBe('PATIENT_UNKNOWN');
  });
});
