import { at } from '../../../domain/time/time';
import { laySession } from '../../../tests/hospital';
import { hospitalWithMornings, miss, wish } from '../../../tests/hospital/mornings';
import { book } from '../../../types/booking/book';
import { confirmHolder } from '../../../types/holding/confirmHolder';
import { listHolders } from '../../../types/holding/listHolders';
import { viewStrikes } from '../../../types/strikes/viewStrikes';

const hospital = hospitalWithMornings();
describe('R8: strikes caused by a stranger', () => {
  test('three do not bar the patient, who sees that they do not count; they count against the stranger’s account', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.stranger('stranger', 1);
    await miss(hospital, 'stranger', patientId, [0, 1, 2]);
    const own = await hospital.value(viewStrikes, { patientId }, 'wang');
    expect(own.standing).toMatchObject({ counting: 0, of: 3 });
    expect(own.strikes.map(({ state }) => state)).toEqual(['others', 'others', 'others']);
    await laySession(hospital, { id: 'S-20261202-D009-am', date: '2026-12-02' });
    const next = { ...wish(patientId, 3), sessionId: 'S-20261202-D009-am' };
    expect(await hospital.call(book, next, 'stranger')).toMatchObject({
      ok: false,
      refusal: { code: 'ACCOUNT_BARRED', facts: { until: expect.any(Number) } },
    });
    await hospital.value(book, next, 'wang');
  });

  test('bar an account for invented people as well, but not for people it has proven to hold', async () => {
    const first = await hospital.stranger('hoarder', 1);
    await miss(hospital, 'hoarder', first, [0, 1, 2]);
    await laySession(hospital, { id: 'S-20261202-D009-am', date: '2026-12-02' });
    const invented = await hospital.stranger('hoarder', 2);
    const next = (patientId: string) => ({
      ...wish(patientId, 3),
      sessionId: 'S-20261202-D009-am',
    });
    expect(await hospital.refusal(book, next(invented), 'hoarder')).toBe('ACCOUNT_BARRED');
    const proven = await hospital.patient('hoarder', 3);
    await hospital.value(book, next(proven), 'hoarder');
  });

  test('count against the patient until an account has proven that it holds them', async () => {
    const patientId = await hospital.stranger('stranger', 1);
    await miss(hospital, 'stranger', patientId, [0, 1, 2]);
    const [barred] = await hospital.all<{ barredUntil: number }>('patients');
    expect(barred?.barredUntil).toBeGreaterThan(at('2026-11-26'));
    await hospital.patient('wang', 1);
    await hospital.stranger('son', 1);
    const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
    const holderId = holders.at(-1)!.holderId;
    await hospital.value(confirmHolder, { patientId, holderId }, 'wang');
    expect(await hospital.all('patients')).toMatchObject([{ barredUntil: 0 }]);
  });
});
