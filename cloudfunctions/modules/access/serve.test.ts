import { at } from '../../../domain/time/time';
import { hospitalForEach, person } from '../../../tests/hospital';
import { addPatient } from '../../../types/people/addPatient';
import { listPatients } from '../../../types/people/listPatients';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00') });

describe('the edge', () => {
  test('an unknown operation, no account, unknown fields: each its own code', async () => {
    const answer = await hospital.call({ ...listPatients, operation: 'dropAll' }, {}, 'wang');
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'OPERATION_UNKNOWN' } });
    expect(await hospital.refusal(listPatients, {})).toBe('NOT_SIGNED_IN');
    const extra = { ...person(1), openid: 'somebody-else' } as never;
    expect(await hospital.call(addPatient, extra, 'wang')).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'openid' }] } },
    });
  });
});
