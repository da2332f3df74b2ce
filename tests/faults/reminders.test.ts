import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendReminders } from '../../bench/notices/sendReminders';
import { inFlight } from '../../cloudfunctions/modules/notices/jobs/send';
import { buildForFaults } from './laidIn';

beforeAll(buildForFaults);

describe('R19: reminders due at one moment, with the deployed bundles on a stack in its own process', () => {
  const quietly: [string, { hosts: number; kills: number }][] = [
    ['run by one host', { hosts: 1, kills: 0 }],
    ['run by two hosts at once', { hosts: 2, kills: 0 }],
  ];
  test.each([
    ...(process.env.LONG ? quietly : []),
    ['killed on the way, with two hosts at once', { hosts: 2, kills: 2 }] as const,
  ])(
    '%s: everybody is reminded, and only messages under way at a kill go out twice',
    async (_name, { hosts, kills }) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'yuehao-reminders-'));
      try {
        const appointments = process.env.LONG ? 700 : 350;
        const figures = await sendReminders(dataDir, {
          ...{ appointments, hosts, kills, messageMs: 30, latencyMs: 5, seed: 1 },
        });
        expect(figures).toMatchObject({ sent: appointments, missing: 0 });
        expect(figures.twice).toBeLessThanOrEqual(kills * hosts * inFlight);
        expect(figures.longestCallMs).toBeLessThan(60_000);
      } finally {
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  );
});
