import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addDays, at, DAY, MINUTE } from '../../../domain/time/time';
import { booked, bringRoster, hospitalForEach, laySession, wish } from '../../../tests/hospital';
import { book } from '../../../types/booking/book';
import type { Job } from '../../cloud/runJobs';
import type { Notice } from '../notices/stores/notices';
import { agendaOf } from './steps/agenda';
import type { Agenda } from './stores/jobs';

const DATE = '2026-11-23';
const hospital = hospitalForEach({
  now: at(DATE, '09:00'),
  staff: { office: ['outpatientOffice'], nurse: ['desk'] },
});

/**
 * Lets the timers run as configured, minute by minute; returns the calls and the runs of each job.
 */
async function pass(from: number, until: number) {
  const ran: Record<string, number[]> = {};
  let calls = 0;
  for (let now = from; now < until; now += MINUTE) {
    hospital.at(now);
    const names =
      now % (5 * MINUTE) === 0 ? (['clock', 'notices'] as const) : (['notices'] as const);
    for (const name of names) {
      calls++;
      for (const job of Object.keys(await hospital.tick(name)))
        ran[job] = [...(ran[job] ?? []), now];
    }
  }
  return { calls, ran };
}

const agenda = async () =>
  (await hospital.all<Agenda>('jobs')).find(({ _id }) => _id === 'agenda')!;

test('a day without users takes few calls and requests, and every job still runs', async () => {
  await bringRoster(hospital);
  await booked(hospital, addDays(DATE, 7));
  await pass(at(DATE, '09:00'), at(DATE, '10:00'));
  hospital.stack.counters.reset();
  const { calls, ran } = await pass(at(DATE, '10:00'), at(DATE, '10:00') + DAY);
  expect(calls).toBeLessThanOrEqual(1800);
  const { database } = hospital.stack.counters.read();
  expect(database).toBeLessThanOrEqual(3000);
  expect(database).toBeGreaterThan(calls);
  const { jobs } = await agenda();
  expect(Object.keys(ran).sort()).toEqual(Object.keys(jobs).sort());
  for (const times of Object.values(ran)) expect(times.length).toBeGreaterThanOrEqual(12);
});

test('what is due by the clock alone is done in time, without any user', async () => {
  const visit = await booked(hospital, '2026-11-25');
  const { reportBy } = visit;
  // Starts the day before, so that nobody has used the hospital for long.
  await pass(at('2026-11-24', '08:50'), at('2026-11-24', '09:03'));
  const kinds = async () => (await hospital.all<Notice>('notices')).map(({ kind }) => kind);
  expect(await kinds()).toContain('reminder');
  await pass(at('2026-11-25', '07:00'), reportBy + 6 * MINUTE);
  const [appointment] = await hospital.all<{ status: string }>('appointments');
  expect(appointment?.status).toBe('noshow');
  expect(await kinds()).toContain('noShow');
});

test('a message leaves within a minute of its cause, after hours without users', async () => {
  const sessionId = await laySession(hospital);
  const patientId = await hospital.patient('wang', 1);
  await pass(at(DATE, '12:00'), at(DATE, '13:00'));
  hospital.at(at(DATE, '15:30') + 5000);
  await hospital.value(book, { requestId: wish(), patientId, sessionId, slot: 0 }, 'wang');
  hospital.at(at(DATE, '15:31'));
  expect(await hospital.tick('notices')).toMatchObject({ gather: { gathered: 1 } });
});

test('work that clock leaves while notices runs is done by the next call of notices', async () => {
  await pass(at(DATE, '12:00'), at(DATE, '13:00'));
  const now = at(DATE, '15:00');
  hospital.at(now);
  const job = (name: string, tellsNobody?: boolean): Job => ({
    ...{ name, tellsNobody },
    run: async () => ({}),
  });
  const ran = (name: string, did: Record<string, number>) =>
    new Map([[name, { did, unfinished: false }]]);
  const notices = agendaOf(async () => ({}));
  const clock = await agendaOf(async () => ({}), ['send'])([], now);
  const send = job('send');
  const underWay = await notices([send], now);
  expect(underWay.due).toEqual([send]);
  // This run of notices has looked for messages before clock writes one, and ends after clock.
  await clock.record([job('settle')], ran('settle', { settled: 1 }), now + 5000);
  await underWay.record([send], ran('send', { sent: 0 }), now + 6000);
  const next = await notices([send], now + MINUTE);
  expect(next.due).toEqual([send]);

  await next.record([send], ran('send', { sent: 1 }), now + MINUTE);
  await clock.record([job('sumFigures', true)], ran('sumFigures', { days: 1 }), now + 2 * MINUTE);
  expect((await notices([send], now + 3 * MINUTE)).due).toEqual([]);
});

test('the jobs that tell nobody write no notice', () => {
  const quiet = readdirSync('cloudfunctions/modules', { recursive: true, encoding: 'utf8' })
    .filter(file => /\/jobs\/\w+\.ts$/.test(file))
    .map(file => ({ file, code: readFileSync(join('cloudfunctions/modules', file), 'utf8') }))
    .filter(({ code }) => code.includes('tellsNobody: true'));
  const names = ['layOut', 'migrate', 'removeFiles', 'removeOld', 'sealAnew', 'sumFigures'];
  expect(quiet.map(({ file }) => basename(file, '.ts')).sort()).toEqual(names);
  for (const { code } of quiet) expect(code).not.toMatch(/notices/);
});

test('a job that fails is due again with the next call, and reports since when', async () => {
  await pass(at(DATE, '12:00'), at(DATE, '12:10'));
  const began = at(DATE, '14:30');
  hospital.at(began);
  hospital.stack.faults.inject({ kind: 'reset', collection: 'deaths', times: 1000 });
  await expect(hospital.tick('clock')).rejects.toThrow('jobs failed: endAfterDeath');
  hospital.at(began + 5 * MINUTE);
  await expect(hospital.tick('clock')).rejects.toThrow('jobs failed: endAfterDeath');
  const failing = { failures: 2, failingSince: began, doneAt: at(DATE, '12:00') };
  expect((await agenda()).jobs.endAfterDeath).toMatchObject(failing);
  hospital.stack.faults.clear();
  hospital.at(began + 10 * MINUTE);
  // The timer of `notices` does not run in this test, and the answer says so.
  const { late: _, ...did } = await hospital.tick('clock');
  expect(did).toEqual({ endAfterDeath: { ended: 0, restored: 0 } });
  const { endAfterDeath } = (await agenda()).jobs;
  expect(endAfterDeath).toMatchObject({ doneAt: began + 10 * MINUTE });
  expect(endAfterDeath).not.toHaveProperty('failures');
});
