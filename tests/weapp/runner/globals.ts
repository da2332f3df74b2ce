import type { Loop } from './loop';

const LEVELS =
  'log info debug warn error group groupEnd groupCollapsed time timeEnd table trace assert dir count'.split(
    ' ',
  );

/** The app’s console and timers. Written lines are passed on, and the loop runs the timers. */
export const consoleAndTimers = (
  loop: Loop,
  write: (level: string, words: unknown[]) => void,
): object => ({
  console: Object.fromEntries(
    LEVELS.map(level => [
      level,
      level === 'assert' ? () => {} : (...words: unknown[]) => write(level, words),
    ]),
  ),
  setTimeout: (run: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
    loop.timer(() => run(...given), delay ?? 0),
  setInterval: (run: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
    loop.timer(() => run(...given), delay ?? 0, true),
  clearTimeout: (id: unknown) => loop.clear(id),
  clearInterval: (id: unknown) => loop.clear(id),
});
