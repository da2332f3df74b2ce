import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countMonth } from '../../bench/figures/countMonth';
import { buildForFaults } from './laidIn';

beforeAll(buildForFaults);

/** The full size in the long run. */
const visits = process.env.LONG ? 2500 : 1000;

test.each(process.env.LONG ? [1, 2] : [2])(
  'R18: a month counted while the whole stack is killed at random moments has the expected figures (seed %i)',
  async seed => {
    const dataDir = await mkdtemp(join(tmpdir(), 'yuehao-figures-test-'));
    try {
      const figures = await countMonth(dataDir, { visits, latencyMs: 3, kills: 2, seed });
      expect(figures.wrong).toEqual([]);
      expect(figures.documents).toBeGreaterThan(2 * visits);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);
