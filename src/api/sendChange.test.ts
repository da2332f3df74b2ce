import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import type { Contract } from '../../types/contract';
import { sendChange } from './sendChange';

const mockCall = jest.fn();
jest.mock('./call', () => ({ call: (_: unknown, input: unknown) => mockCall(input) }));

const wish = { patientId: 'p1', sessionId: 's1', slot: 3, visit: 'first' as const };
const done = { ok: true, value: {} };
const refused = (code: string) => ({ ok: false, refusal: { code, facts: {}, message: '' } });
const names = (): string[] => mockCall.mock.calls.map(([input]) => input.requestId);

beforeEach(() => mockCall.mockReset().mockResolvedValue(done));

test('each wish gets its own request id (R4)', async () => {
  expect(await sendChange(book, wish)).toEqual(done);
  await sendChange(book, { ...wish, slot: 4 });
  await sendChange(book, wish);
  expect(mockCall).toHaveBeenCalledWith({ requestId: expect.any(String), ...wish });
  expect(new Set(names()).size).toBe(3);
});

test.each(['OFFLINE', 'NO_ANSWER', 'TECHNICAL', 'BUSY'])(
  'after %s it is unknown whether the change was made: the same request is sent again',
  async code => {
    mockCall.mockResolvedValueOnce(refused(code));
    expect(await sendChange(book, wish)).toEqual({ ...refused(code), doubt: true });
    await sendChange(book, wish);
    await sendChange(book, wish);
    const [first, again, later] = names();
    expect(again).toBe(first);
    expect(later).not.toBe(first);
  },
);

test('a change that the hospital refused was not made: the next try is another request', async () => {
  mockCall.mockResolvedValueOnce(refused('SESSION_FULL'));
  expect(await sendChange(book, wish)).toEqual({ ...refused('SESSION_FULL'), doubt: false });
  await sendChange(book, wish);
  const [first, again] = names();
  expect(again).not.toBe(first);
});

test('a wish can be identified by less than its input', async () => {
  mockCall.mockResolvedValue(refused('NO_ANSWER'));
  await sendChange(book, wish, { about: 'this place' });
  await sendChange(book, { ...wish, visit: 'return' }, { about: 'this place' });
  const [first, again] = names();
  expect(again).toBe(first);
});

test('a stored request id is sent unchanged', async () => {
  await sendChange(book, wish, { requestId: 'kept-since-yesterday' });
  expect(names()).toEqual(['kept-since-yesterday']);
});

test('an operation without a request id gets none', async () => {
  await sendChange(cancel, { appointmentId: 'a1', acceptStrike: false });
  expect(mockCall).toHaveBeenCalledWith({ appointmentId: 'a1', acceptStrike: false });
});

/** Whether an input has a `requestId`; for a union, whether each member has. */
function takesRequestId(input: z.core.$ZodType): boolean {
  if (input instanceof z.ZodUnion) return input.options.every(takesRequestId);
  return input instanceof z.ZodObject && 'requestId' in input.shape;
}

test('the type knows every contract with a request id, and no other', () => {
  const types = join(__dirname, '../../types');
  const files = readdirSync(types, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(types, name))
        .filter(file => /^\w+\.ts$/.test(file))
        .map(file => join(types, name, file)),
    );
  const wrong = files.flatMap(file =>
    Object.values<Contract>(require(file))
      .filter(each => each?.operation && each.input)
      .filter(({ input, named = false }) => takesRequestId(input) !== named)
      .map(({ operation }) => operation),
  );
  expect(wrong).toEqual([]);
  expect(takesRequestId(book.input)).toBe(true);
});
