import type { SurveyView } from '../../../types/surveys';
import { type Keeping, Saver } from './saver';

const mockCall = jest.fn();
jest.mock('../../api/call', () => ({ call: (_: unknown, input: unknown) => mockCall(input) }), {
  virtual: true,
});

interface Sent {
  requestId: string;
  revision: number;
  answers: Record<string, unknown>;
  finish: boolean;
}
const sent = (): Sent[] => mockCall.mock.calls.map(([input]) => input as Sent);
const taken = ({ revision, answers }: Sent) => ({
  ok: true,
  value: { today: '2026-11-25', survey: { revision: revision + 1, answers } as SurveyView },
});
const lost = { ok: false, refusal: { code: 'NO_ANSWER', facts: {}, message: '' } };

let keeping: Keeping[];
let refusals: string[];
let sequence = 0;
const open = () =>
  new Saver({
    appointmentId: `visit-${++sequence}`,
    revision: 0,
    onKeeping: now => keeping.push(now),
    onSaved: () => {},
    onRefused: ({ code }) => refusals.push(code),
  });

beforeEach(() => {
  jest.useFakeTimers();
  keeping = [];
  refusals = [];
  mockCall.mockReset().mockImplementation(async input => taken(input));
});
afterEach(() => jest.useRealTimers());
const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('R14: saves the answers a moment after the last tap, in one request', async () => {
  const saver = open();
  saver.change({ overall: 'basic' });
  await wait(500);
  saver.change({ overall: 'basic', fees: 'satisfied' });
  await wait(799);
  expect(sent()).toEqual([]);
  await wait(1);
  expect(sent()).toMatchObject([
    { revision: 0, answers: { overall: 'basic', fees: 'satisfied' }, finish: false },
  ]);
  expect(keeping.at(-1)).toBe('saved');
  expect(saver.idle).toBe(true);
});

test('sends one request at a time: later answers follow with the returned revision', async () => {
  const saver = open();
  let arrive = (_: unknown) => {};
  mockCall.mockReturnValueOnce(new Promise(resolve => (arrive = resolve)));
  saver.change({ overall: 'basic' });
  await wait(800);
  saver.change({ overall: 'satisfied' });
  await wait(5_000);
  expect(sent()).toHaveLength(1);
  arrive(taken(sent()[0]!));
  await wait(0);
  expect(sent()).toHaveLength(2);
  expect(sent()[1]).toMatchObject({ revision: 1, answers: { overall: 'satisfied' } });
});

test('after a lost answer the same request is sent again before anything newer', async () => {
  const saver = open();
  mockCall.mockResolvedValueOnce(lost);
  saver.change({ overall: 'basic' });
  await wait(800);
  expect(keeping.at(-1)).toBe('unsaved');
  saver.change({ overall: 'satisfied' });
  await wait(10_000);
  const [first, again, newer] = sent();
  expect(again).toEqual(first);
  expect(newer).toMatchObject({ revision: 1, answers: { overall: 'satisfied' } });
  expect(newer?.requestId).not.toBe(first?.requestId);
  expect(refusals).toEqual([]);
});

test('submitting waits for a running request, and after a lost answer it is done once', async () => {
  const saver = open();
  saver.change({ overall: 'basic' });
  await wait(800);
  mockCall.mockResolvedValueOnce(lost);
  expect(await saver.finish({ overall: 'basic' })).toMatchObject({ ok: false });
  expect(await saver.finish({ overall: 'basic' })).toMatchObject({ ok: true });
  const [, first, again, ...more] = sent();
  expect(first).toMatchObject({ revision: 1, finish: true });
  expect(again).toEqual(first);
  expect(more).toEqual([]);
});

test('leaving the page saves waiting answers at once', async () => {
  const saver = open();
  saver.flush();
  expect(sent()).toEqual([]);
  saver.change({ overall: 'basic' });
  saver.flush();
  await wait(0);
  expect(sent()).toHaveLength(1);
});

test('a change elsewhere is reported once, and not tried again', async () => {
  const saver = open();
  const refusal = { code: 'SURVEY_CHANGED', facts: {}, message: '' };
  mockCall.mockResolvedValueOnce({ ok: false, refusal });
  saver.change({ overall: 'basic' });
  await wait(20_000);
  expect(refusals).toEqual(['SURVEY_CHANGED']);
  expect(sent()).toHaveLength(1);
  expect(saver.idle).toBe(true);
});
