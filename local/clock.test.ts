import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from './clock';

const MOMENT = Date.UTC(2026, 10, 22);
/**
 * Two readings may be seconds apart on a busy machine. A wrong clock is hours off in these tests.
 */
const near = (moment: number) => Math.abs(moment) < 60_000;

test('a new clock shows real time', () => {
  expect(near(new Clock().now() - Date.now())).toBe(true);
});

test('a clock that is set or advanced runs on from there', async () => {
  const clock = new Clock();
  clock.set(MOMENT);
  expect(near(clock.now() - MOMENT)).toBe(true);
  clock.advance(86_400_000);
  expect(near(clock.now() - MOMENT - 86_400_000)).toBe(true);
  const before = clock.now();
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(clock.now()).toBeGreaterThan(before);
});

test('a frozen clock stands still until it is released', async () => {
  const clock = new Clock();
  clock.freeze(MOMENT);
  await new Promise(resolve => setTimeout(resolve, 10));
  expect(clock.now()).toBe(MOMENT);
  clock.advance(5);
  clock.set(clock.now() + 5);
  expect(clock.now()).toBe(MOMENT + 10);
  clock.runFrom();
  expect(clock.state().frozenAt).toBeNull();
  expect(near(clock.now() - MOMENT)).toBe(true);
  clock.real();
  expect(near(clock.now() - Date.now())).toBe(true);
});

test('listeners hear every change until they unsubscribe', () => {
  const clock = new Clock();
  let told = 0;
  const stop = clock.onChange(() => {
    told += 1;
  });
  clock.advance(1);
  clock.freeze();
  stop();
  clock.real();
  expect(told).toBe(2);
});

test('a value that is not a moment is refused and changes nothing', () => {
  const clock = new Clock();
  clock.freeze(MOMENT);
  expect(() => clock.set(Number.NaN)).toThrow(RangeError);
  expect(() => clock.advance(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => clock.set(9e15)).toThrow(RangeError);
  expect(clock.now()).toBe(MOMENT);
});

test('after a restart the clock has its state of before', () => {
  const dir = mkdtempSync(join(tmpdir(), 'clock-'));
  try {
    const file = join(dir, 'data', 'clock.json');
    new Clock(file).freeze(MOMENT);
    expect(new Clock(file).now()).toBe(MOMENT);
    new Clock(file).runFrom(MOMENT);
    expect(near(new Clock(file).now() - MOMENT)).toBe(true);
    writeFileSync(file, '"nonsense"');
    expect(() => new Clock(file)).toThrow('clock.json');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
