import { whoAmI } from '../../types/access/whoAmI';
import { listAppointments } from '../../types/appointments/listAppointments';
import { listCalls } from '../../types/calls/listCalls';
import { listPatients } from '../../types/people/listPatients';
import { MOST_TOGETHER } from '../../types/together';
import { call, read } from './call';

const mockCarry = jest.fn();
jest.mock('./transport', () => ({ carry: (request: unknown) => mockCarry(request) }), {
  virtual: true,
});
jest.mock('../phone/keep', () => ({ kept: () => undefined, keep: () => undefined }));
jest.mock('../phone/network', () => ({ isOnline: async () => true, isKnownOffline: () => false }), {
  virtual: true,
});

interface Sent {
  function: string;
  data: { operation: string; input: { calls?: { operation: string; input: unknown }[] } };
}
const sent = () => mockCarry.mock.calls.map(([request]) => request as Sent);
const refusal = { code: 'NOT_ALLOWED', facts: {}, message: '没有权限' };

/** The hospital in these tests: every operation answers its own name. */
const carry = async ({ data: { operation, input } }: Sent): Promise<unknown> => {
  if (operation !== 'together') return { ok: true, value: operation };
  return { ok: true, value: input.calls?.map(each => ({ ok: true, value: each.operation })) };
};
beforeEach(() => mockCarry.mockReset().mockImplementation(carry));

test('reads at the same time are sent as one request, and each gets its own answer', async () => {
  const answers = await Promise.all([
    read(listAppointments, { when: 'coming' }),
    read(listAppointments, { when: 'past' }),
    read(whoAmI, {}),
  ]);
  expect(answers).toEqual(
    ['listAppointments', 'listAppointments', 'whoAmI'].map(value => ({ ok: true, value })),
  );
  expect(sent().map(({ data }) => data)).toEqual([
    {
      operation: 'together',
      input: {
        calls: [
          { operation: 'listAppointments', input: { when: 'coming' } },
          { operation: 'listAppointments', input: { when: 'past' } },
          { operation: 'whoAmI', input: {} },
        ],
      },
      hospital: 0,
      hours: 0,
    },
  ]);
});

test('a single read is sent alone, and so are changes and calls of another function', async () => {
  await read(whoAmI, {});
  await Promise.all([read(listPatients, {}), read(listCalls, {}), call(whoAmI, {})]);
  expect(
    sent()
      .map(each => `${each.function} ${each.data.operation}`)
      .sort(),
  ).toEqual(['desk listCalls', 'patient listPatients', 'patient whoAmI', 'patient whoAmI']);
});

test('more than fit into one request are sent as several', async () => {
  await Promise.all(Array.from({ length: MOST_TOGETHER + 2 }, () => read(whoAmI, {})));
  expect(sent().map(({ data }) => data.input.calls?.length)).toEqual([MOST_TOGETHER, 2]);
});

test('a refused read does not affect the answers of the others', async () => {
  mockCarry.mockResolvedValueOnce({
    ok: true,
    value: [
      { ok: false, refusal },
      { ok: true, value: 2 },
    ],
  });
  expect(await Promise.all([read(whoAmI, {}), read(listPatients, {})])).toEqual([
    { ok: false, refusal },
    { ok: true, value: 2 },
  ]);
  expect(mockCarry).toHaveBeenCalledTimes(1);
});

test('after a lost or unreadable answer each is sent once more, alone', async () => {
  mockCarry.mockRejectedValueOnce(new Error('lost'));
  const lost = await Promise.all([read(whoAmI, {}), read(listPatients, {})]);
  mockCarry.mockResolvedValueOnce({ ok: true, value: [{ ok: true, value: 'whoAmI' }] });
  const broken = await Promise.all([read(whoAmI, {}), read(listPatients, {})]);
  const whole = ['whoAmI', 'listPatients'].map(value => ({ ok: true, value }));
  expect([lost, broken]).toEqual([whole, whole]);
  expect(sent().map(({ data }) => data.operation)).toEqual([
    ...['together', 'whoAmI', 'listPatients'],
    ...['together', 'listPatients'],
  ]);
});
