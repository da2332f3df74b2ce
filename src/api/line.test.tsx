import { inLine } from './line';
import type { PageAnswer } from './trouble';

const crowded = (ahead: number, seconds: number): PageAnswer<string> => ({
  ok: false,
  refusal: { code: 'CROWDED', facts: { ahead, seconds }, message: '人多' },
});
const turnedAway: PageAnswer<string> = {
  ok: false,
  refusal: { code: 'TURNED_AWAY', facts: {}, message: '人多', wayOn: '' },
};
const value: PageAnswer<string> = { ok: true, value: 'booked' };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Returns the answers one after the other, and the last one from then on. */
const answering = (...answers: PageAnswer<string>[]) => {
  const asked: number[] = [];
  const send = async () => {
    asked.push(Date.now());
    return answers[Math.min(asked.length, answers.length) - 1]!;
  };
  return { asked, send };
};

test('sends again when its turn has come, and not before', async () => {
  const { asked, send } = answering(crowded(40, 4), value);
  const answer = inLine(send);
  await jest.advanceTimersByTimeAsync(3999);
  expect(asked).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(await answer).toEqual(value);
  expect(asked[1]! - asked[0]!).toBe(4000);
});

test('a call that the cloud turned away is repeated after a longer wait each time', async () => {
  const { asked, send } = answering(turnedAway, turnedAway, value);
  const answer = inLine(send);
  await jest.advanceTimersByTimeAsync(4000 + 8000);
  expect(await answer).toEqual(value);
  expect(asked[1]! - asked[0]!).toBeGreaterThanOrEqual(2000);
  expect(asked[2]! - asked[1]!).toBeGreaterThanOrEqual(4000);
});

test('after three minutes the user is told, and may try again', async () => {
  const { asked, send } = answering(crowded(2000, 80));
  const answer = inLine(send);
  await jest.advanceTimersByTimeAsync(3 * 60_000);
  expect(await answer).toEqual(crowded(2000, 80));
  expect(asked).toHaveLength(3);
});
