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
  hospital.at(at(DATE, '15:00'));
  const agendaNow = agendaOf(async () => ({}));
  const send: Job = { name: 'send', run: async () => ({ sent: 0 }) };
  const underWay = await agendaNow([send], at(DATE, '15:00'));
  expect(underWay.due).toEqual([send]);
  // It has looked for messages before clock writes one, and ends after clock.
  const clock = await agendaOf(async () => ({}), { workFor: ['send'], except: ['migrate'] })(
    [],
    at(DATE, '15:00'),
  );
  const did = new Map([['settle', { did: { settled: 1 }, unfinished: false }]]);
  await clock.record([], did, at(DATE, '15:00') + 5000);
  await underWay.record(
    [send],
    new Map([['send', { did: { sent: 0 }, unfinished: false }]]),
    at(DATE, '15:00') + 6000,
  );
  expect((await agendaNow([send], at(DATE, '15:01'))).due).toEqual([send]);
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
