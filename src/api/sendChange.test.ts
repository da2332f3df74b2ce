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

test('a change gets a name of its own, and another wish another one (R4)', async () => {
  expect(await sendChange(book, wish)).toEqual(done);
  await sendChange(book, { ...wish, slot: 4 });
  await sendChange(book, wish);
  expect(mockCall).toHaveBeenCalledWith({ requestId: expect.any(String), ...wish });
  expect(new Set(names()).size).toBe(3);
});

test.each(['OFFLINE', 'NO_ANSWER', 'TECHNICAL', 'BUSY'])(
  'after %s nobody knows whether it happened: the same request is sent again',
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

test('what the hospital refused did not happen: tried again it is another request', async () => {
  mockCall.mockResolvedValueOnce(refused('SESSION_FULL'));
  expect(await sendChange(book, wish)).toEqual({ ...refused('SESSION_FULL'), doubt: false });
  await sendChange(book, wish);
  const [first, again] = names();
  expect(again).not.toBe(first);
});

test('what a wish is about can be less than its input', async () => {
  mockCall.mockResolvedValue(refused('NO_ANSWER'));
  await sendChange(book, wish, { about: 'this place' });
  await sendChange(book, { ...wish, visit: 'return' }, { about: 'this place' });
  const [first, again] = names();
  expect(again).toBe(first);
});

test('a name that was kept is sent as it is', async () => {
  await sendChange(book, wish, { requestId: 'kept-since-yesterday' });
  expect(names()).toEqual(['kept-since-yesterday']);
});

test('what takes no name gets none', async () => {
  await sendChange(cancel, { appointmentId: 'a1', acceptStrike: false });
  expect(mockCall).toHaveBeenCalledWith({ appointmentId: 'a1', acceptStrike: false });
});

/** Whether an input has a `requestId`; of a union, whether each member has. */
function takesRequestId(input: z.core.$ZodType): boolean {
  if (input instanceof z.ZodUnion) return input.options.every(takesRequestId);
  return input instanceof z.ZodObject && 'requestId' in input.shape;
}

test('every contract that takes a name says so, and no other', () => {
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
