/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import { book } from '../../types/booking/book';
import { type SentChange, useChange } from './useChange';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockCall = jest.fn();
jest.mock('./call', () => ({ call: (_: unknown, input: unknown) => mockCall(input) }));

const wish = { patientId: 'p1', sessionId: 's1', slot: 3, visit: 'first' as const };
const done = { ok: true, value: {} };
const lost = { ok: false, refusal: { code: 'NO_ANSWER', facts: {}, message: 'lost' } };

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A page with the hook; `now` is the value of the hook in the last rendering. */
function drawn(inTap?: () => Promise<void>) {
  const drawings: SentChange<typeof book>[] = [];
  function Page() {
    drawings.push(useChange(book, { inTap }));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() => root.render(<Page />));
  return {
    get now() {
      return drawings[drawings.length - 1]!;
    },
  };
}

/** Holds the next answer back until the returned function is called. */
function pending() {
  let come = (_: unknown) => {};
  mockCall.mockReturnValueOnce(
    new Promise(resolve => {
      come = resolve;
    }),
  );
  return (answer: unknown) => act(async () => come(answer));
}

beforeEach(() => mockCall.mockReset().mockResolvedValue(done));

test('two taps in one frame are one request, and the page is busy until the answer', async () => {
  const page = drawn();
  const answer = pending();
  const sent: unknown[] = [];
  await act(async () => {
    page.now.send(wish).then(each => sent.push(each));
    page.now.send(wish).then(each => sent.push(each));
  });
  expect([page.now.busy, page.now.sending]).toEqual([true, wish]);
  await answer(done);
  expect(sent).toEqual([undefined, done]);
  expect([page.now.busy, page.now.sending]).toEqual([false, undefined]);
  expect(mockCall).toHaveBeenCalledTimes(1);
});

test('a lost answer is shown, with the doubt; the next try is the same request and clears it', async () => {
  const page = drawn();
  mockCall.mockResolvedValueOnce(lost);
  await act(async () => void page.now.send(wish));
  expect(page.now).toMatchObject({ busy: false, refusal: lost.refusal, doubt: true });
  const answer = pending();
  await act(async () => void page.now.send(wish));
  expect(page.now).toMatchObject({ busy: true, refusal: undefined, doubt: false });
  await answer(done);
  const [first, again] = mockCall.mock.calls.map(([input]) => input.requestId);
  expect(again).toBe(first);
});

test('a refusal can be cleared', async () => {
  const page = drawn();
  mockCall.mockResolvedValueOnce(lost);
  await act(async () => void page.now.send(wish));
  await act(async () => page.now.forget());
  expect(page.now.refusal).toBeUndefined();
});

test('`inTap` is called before the request is sent, once, and waited for', async () => {
  const order: string[] = [];
  let agree = () => {};
  const inTap = () => {
    order.push('asked');
    return new Promise<void>(resolve => {
      agree = resolve;
    });
  };
  mockCall.mockImplementation(async () => {
    order.push('sent');
    return order.length === 2 ? lost : done;
  });
  const page = drawn(inTap);
  await act(async () => void page.now.send(wish));
  expect([order, page.now.busy]).toEqual([['asked', 'sent'], false]);

  // On a second try nothing is asked, so there is no wait.
  await act(async () => void page.now.send(wish));
  expect([order, page.now.busy]).toEqual([['asked', 'sent', 'sent'], false]);
  agree();

  const other = drawn(inTap);
  mockCall.mockResolvedValue(done);
  await act(async () => void other.now.send(wish));
  expect(other.now.busy).toBe(true);
  await act(async () => agree());
  expect(other.now.busy).toBe(false);
});
