import { letterOf, watchBurst } from './burst';

/** Types a text with `everyMs` between two keys, and Enter at its end. */
function typed(text: string, everyMs: number, burst = watchBurst(), from = 1_000) {
  let at = from;
  for (const letter of text) {
    burst.letter(letter, at);
    at += everyMs;
  }
  return burst.enter(at);
}

test('keys as fast as a scanner’s are a code, keys typed by hand are not', () => {
  expect(typed('K7P3M2X9QA', 12)).toBe('K7P3M2X9QA');
  expect(typed('K7P3M2X9QA', 100)).toBeUndefined();
});

test('a text too short for a code is none, however fast', () => {
  expect(typed('1234', 5)).toBeUndefined();
});

test('letters typed by hand before do not become part of the code', () => {
  const burst = watchBurst();
  burst.letter('a', 0);
  burst.letter('b', 200);
  expect(burst.letter('K', 1_000)).toBe(true);
  expect(burst.letter('7', 1_010)).toBe(false);
  for (const [index, letter] of [...'P3M2X9QA'].entries()) burst.letter(letter, 1_020 + index * 10);
  expect(burst.enter(1_100)).toBe('K7P3M2X9QA');
});

test('a code is reported once, and a key that scanners do not send ends it', () => {
  const burst = watchBurst();
  expect(typed('K7P3M2X9QA', 5, burst)).toBe('K7P3M2X9QA');
  expect(burst.enter(1_060)).toBeUndefined();
  for (const letter of 'K7P3M2X9QA') burst.letter(letter, 2_000);
  burst.end();
  expect(burst.enter(2_001)).toBeUndefined();
});

test('letters are recognised by the key, and by its place where an input method hides them', () => {
  expect(letterOf({ key: 'k', code: 'KeyK' })).toBe('k');
  expect(letterOf({ key: 'Process', code: 'KeyK' })).toBe('K');
  expect(letterOf({ key: 'Process', code: 'Digit7' })).toBe('7');
  expect(letterOf({ key: 'Shift', code: 'ShiftLeft' })).toBeUndefined();
  expect(letterOf({ key: '中', code: '' })).toBeUndefined();
});
