import { at } from '../../../domain/time/time';
import { hospitalForEach, person } from '../../../tests/hospital';
import { whoAmI } from '../../../types/access/whoAmI';
import { addPatient } from '../../../types/holding/addPatient';
import { listPatients } from '../../../types/people/listPatients';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00') });

describe('the edge', () => {
  test('an unknown operation, no account, unknown fields: each its own code', async () => {
    const answer = await hospital.call({ ...listPatients, operation: 'dropAll' }, {}, 'wang');
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'OPERATION_UNKNOWN' } });
    expect(await hospital.refusal(listPatients, {})).toBe('NOT_SIGNED_IN');
    const extra = { ...person(1), openid: 'somebody-else' };
    expect(await hospital.call(addPatient, extra, 'wang')).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'openid' }] } },
    });
  });

  test.each<[what: string, operation: unknown]>([
    ['an object that cannot be a text', { toString: 1 }],
    ['a list', ['listPatients']],
    ['a number', 7],
    ['null', null],
    ['what every object has', 'constructor'],
    ['a very long text', 'x'.repeat(100_000)],
  ])('an operation that is %s is unknown', async (_what, operation) => {
    const answer = await hospital.call(
      { ...listPatients, operation: operation as string },
      {},
      'wang',
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'OPERATION_UNKNOWN' } });
    expect(JSON.stringify(answer).length).toBeLessThan(500);
  });

  test('an input that is no object is refused, and a missing input counts as an empty one', async () => {
    for (const input of [[], 'text', 7, true])
      expect(await hospital.refusal(listPatients, input as never, 'wang')).toBe('INPUT_INVALID');
    for (const input of [null, undefined]) await hospital.value(whoAmI, input as never, 'wang');
  });

  test('for any wrong input the answer is small', async () => {
    const keys = (count: number, name: (n: number) => string) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), n]));
    for (const input of [
      keys(300_000, n => `unknown${n}`),
      keys(60, n => `${n}`.padEnd(10_000, 'x')),
      { name: keys(1000, n => `inner${n}`), document: keys(1000, n => `inner${n}`) },
    ]) {
      const answer = await hospital.call(addPatient, input as never, 'wang');
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID' } });
      expect(JSON.stringify(answer).length).toBeLessThan(20_000);
    }
  });
});
