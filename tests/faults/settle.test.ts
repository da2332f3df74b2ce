import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleDay } from '../../bench/settle/settleDay';
import { buildForFaults } from './laidIn';

beforeAll(buildForFaults);

/** The full size in the long run. */
const appointments = process.env.LONG ? 1200 : 600;

describe('R6, R7: settling a day while the whole stack is killed at random moments', () => {
  test.each(process.env.LONG ? [1, 2, 3] : [3])(
    'seed %i: every missed appointment has one strike and one call, and every bar is correct',
    async seed => {
      const dataDir = await mkdtemp(join(tmpdir(), 'yuehao-settle-test-'));
      try {
        const figures = await settleDay(dataDir, {
          appointments,
          latencyMs: 5,
          arrivedPercent: 40,
          kills: 3,
          seed,
        });
        expect(figures.missed).toBeGreaterThan(appointments / 2);
        expect(figures).toMatchObject({ struck: figures.missed, doubled: 0, unsettled: 0 });
        expect(figures.barred).toBe(figures.shouldBeBarred);
        expect(figures.barred).toBeGreaterThan(0);
      } finally {
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  );
});
