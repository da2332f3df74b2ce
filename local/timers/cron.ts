import { Cron } from 'croner';

/** The offset of CloudBase’s timers, UTC+8, in minutes. */
const CLOUDBASE_OFFSET_MIN = 480;

/** A 7-field timer: second minute hour day month weekday year. */
export interface Schedule {
  /** The first due moment after `moment` (epoch ms), or null if there is none. */
  after(moment: number): number | null;
  /** The last due moment at or before `moment` (epoch ms), or null if there is none. */
  lastUpTo(moment: number): number | null;
}

/**
 * Reads a 7-field cron expression.
 *
 * @throws Error naming the expression
 */
export function parseCron(expression: string): Schedule {
  let cron: Cron;
  try {
    cron = new Cron(expression, {
      mode: '7-part',
      utcOffset: CLOUDBASE_OFFSET_MIN,
      paused: true,
    });
  } catch (error) {
    throw new Error(`timer "${expression}": ${(error as Error).message}`);
  }
  return {
    after: moment => cron.nextRun(new Date(moment))?.getTime() ?? null,
    // croner looks strictly before the given second.
    lastUpTo: moment => {
      const nextSecond = (Math.floor(moment / 1000) + 1) * 1000;
      return cron.previousRuns(1, new Date(nextSecond))[0]?.getTime() ?? null;
    },
  };
}
