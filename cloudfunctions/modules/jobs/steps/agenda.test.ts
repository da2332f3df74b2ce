import { HOUR, MINUTE } from '../../../../domain/time/time';
import { AWAKE, isAwake, isDue, REST } from './agenda';

const now = 1_000 * HOUR;

test('a job is due when it never ran, when its time has come, or when the clock was set back', () => {
  expect(isDue(undefined, false, now)).toBe(true);
  expect(isDue({ ranAt: now - HOUR, nextAt: now }, false, now)).toBe(true);
  expect(isDue({ ranAt: now - HOUR, nextAt: now + 1 }, false, now)).toBe(false);
  expect(isDue({ ranAt: now + 1, nextAt: now + REST }, false, now)).toBe(true);
});

test('a job is due again when another function left work for it since its last run began', () => {
  const state = { ranAt: now - HOUR, nextAt: now + HOUR };
  expect(isDue({ ...state, workLeftAt: state.ranAt - 1 }, false, now)).toBe(false);
  expect(isDue({ ...state, workLeftAt: state.ranAt }, false, now)).toBe(true);
  expect(isDue({ ...state, workLeftAt: now }, false, now)).toBe(true);
  // The clock was set back since.
  expect(isDue({ ...state, workLeftAt: now + 1 }, false, now)).toBe(false);
});

test('while people use the hospital it is due with every call, or as often as it says', () => {
  const state = { ranAt: now - 5 * MINUTE, nextAt: now + HOUR };
  expect(isDue(state, true, now)).toBe(true);
  expect(isDue({ ...state, every: 5 * MINUTE }, true, now)).toBe(true);
  expect(isDue({ ...state, every: 6 * MINUTE }, true, now)).toBe(false);
});

test('the hospital counts as used for a while after a call', () => {
  expect(isAwake(undefined, now)).toBe(false);
  expect(isAwake(now - AWAKE, now)).toBe(false);
  expect(isAwake(now - AWAKE + 1, now)).toBe(true);
});
