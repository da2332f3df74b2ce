import { at } from '../../../domain/time/time';
import { audited, hospitalForEach, person } from '../../../tests/hospital';
import { whoAmI } from '../../../types/access/whoAmI';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { listCalls } from '../../../types/calls/listCalls';
import type { Contract, FunctionName } from '../../../types/contract';
import { addPatient } from '../../../types/holding/addPatient';
import { listPatients } from '../../../types/people/listPatients';
import { MOST_TOGETHER, TOGETHER } from '../../../types/together';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), staff: { nurse: ['desk'] } });

type One = readonly [contract: Pick<Contract, 'operation'>, input: object];

/** Sends several calls as one request. */
const together = (name: FunctionName, calls: One[], account: string) =>
  hospital.call(
    { ...whoAmI, function: name, operation: TOGETHER },
    { calls: calls.map(([{ operation }, input]) => ({ operation, input })) } as never,
    account,
  );
const codes = (answer: unknown) =>
  (answer as { value: { ok: boolean; refusal?: { code: string } }[] }).value.map(
    ({ ok, refusal }) => (ok ? 'done' : refusal?.code),
  );

describe('several calls sent as one', () => {
  test('are answered in their order, each as if it were sent alone', async () => {
    const coming: One = [listAppointments, { when: 'coming' }];
    const answer = await together('patient', [[whoAmI, {}], coming, [listPatients, {}]], 'wang');
    expect(answer).toEqual({
      ok: true,
      value: [
        await hospital.call(whoAmI, {}, 'wang'),
        await hospital.call(listAppointments, { when: 'coming' }, 'wang'),
        await hospital.call(listPatients, {}, 'wang'),
      ],
    });
  });

  test('a refused one stops no other', async () => {
    const calls: One[] = [
      [whoAmI, {}],
      [listAppointments, { when: 'never' }],
      [{ operation: 'dropAll' }, {}],
      [{ operation: TOGETHER }, { calls: [{ operation: 'whoAmI', input: {} }] }],
      [listPatients, {}],
    ];
    expect(codes(await together('patient', calls, 'wang'))).toEqual([
      'done',
      'INPUT_INVALID',
      'OPERATION_UNKNOWN',
      'OPERATION_UNKNOWN',
      'done',
    ]);
  });

  test('a caller who may not make a call alone may not make it among others (R20)', async () => {
    expect(codes(await together('desk', [[listCalls, {}]], 'wang'))).toEqual(['NOT_ALLOWED']);
    expect(codes(await together('patient', [[whoAmI, {}]], ''))).toEqual(['NOT_SIGNED_IN']);
  });

  test('each counts against the hourly limits (R20)', async () => {
    await hospital.patient('wang', 1);
    const guess: One = [addPatient, { ...person(1), name: '猜测甲' }];
    const tries = Array.from({ length: MOST_TOGETHER }, () => guess);
    await hospital.refusal(addPatient, { ...person(1), name: '猜测甲' }, 'guesser');
    const found = [
      ...codes(await together('patient', tries, 'guesser')),
      ...codes(await together('patient', tries, 'guesser')),
    ];
    const passed = found.filter(code => code === 'DOCUMENT_NAME_MISMATCH');
    expect(passed.length).toBeLessThanOrEqual(9);
    expect(passed.length).toBeGreaterThan(0);
    expect(found.filter(code => code === 'TOO_MANY')).toHaveLength(16 - passed.length);
  });

  test('each call of staff is on the audit record, with its own request id (R20)', async () => {
    await together(
      'desk',
      [
        [listCalls, {}],
        [listCalls, {}],
      ],
      'nurse',
    );
    const lines = await audited(hospital, 'listCalls');
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(2);
  });

  test.each([
    ['none', []],
    ['more than may', Array.from({ length: MOST_TOGETHER + 1 }, () => ({ operation: 'whoAmI' }))],
    ['a text', 'whoAmI'],
    ['nothing', undefined],
  ])('%s calls are refused', async (_, calls) => {
    const contract = { ...whoAmI, operation: TOGETHER };
    expect(await hospital.refusal(contract, { calls } as never, 'wang')).toBe('INPUT_INVALID');
  });

  test('an event without a call is an unknown operation', async () => {
    const contract = { ...whoAmI, operation: TOGETHER };
    const calls = [null, 7, 'whoAmI', [], { operation: ['whoAmI'] }];
    const answer = await hospital.call(contract, { calls } as never, 'wang');
    expect(codes(answer)).toEqual(calls.map(() => 'OPERATION_UNKNOWN'));
  });
});
