import type { Appointment } from '../../domain/booking/appointment';
import type { HeldVisits } from '../../domain/booking/limits';
import { barredUntil, type Strike } from '../../domain/strikes/strikes';
import { HOUR, MINUTE } from '../../domain/time/time';
import { seeded } from '../../local/random';
import { defaultPolicy } from '../../types/policy/policy';
import { killMidway, layIn, type StackProcess, startStackProcess } from '../rush/stack';
import { AN_HOUR_BEFORE, dayOf } from './day';

export interface SettleOptions {
  appointments: number;
  latencyMs: number;
  arrivedPercent: number;
  kills: number;
  seed: number;
}

/**
 * The result of settling a day. `doubled` counts strikes and calls beyond one per missed
 * appointment; `unsettled` counts records that still owe something.
 */
export interface SettleFigures {
  seconds: number;
  longestCallMs: number;
  calls: number;
  requests: number;
  /** The requests of the calls after the last kill, by collection. */
  collections: Record<string, number>;
  missed: number;
  struck: number;
  doubled: number;
  unsettled: number;
  barred: number;
  shouldBeBarred: number;
}

/** The result of the due jobs of one call. A call with a failed job fails itself. */
interface Settled {
  settle?: { voided: number; struck: number };
  releaseLimits?: { released: number };
}

const isWork = ({ settle, releaseLimits }: Settled): boolean =>
  (settle?.voided ?? 0) + (settle?.struck ?? 0) + (releaseLimits?.released ?? 0) > 0;

/**
 * Creates a day, and runs the clock’s function until no work is left, with kills at random moments.
 * Then counts the result from the store.
 */
export async function settleDay(dataDir: string, options: SettleOptions): Promise<SettleFigures> {
  const { appointments, latencyMs, arrivedPercent, kills, seed } = options;
  const random = seeded(seed);
  const { records, patients, strikes } = dayOf(appointments, arrivedPercent, seed);
  const before = strikes.length;
  const missed = records.filter(({ status }) => status === 'booked').length;
  const start = () => startStackProcess({ dataDir, now: AN_HOUR_BEFORE, instances: 1, seed });
  await layInDay(await start(), { appointments: records, patients, strikes });
  let stack = await start();
  try {
    const weather = () => stack.weather({ latency: [latencyMs, latencyMs] });
    await weather();

    let [calls, requests, longestCallMs] = [0, 0, 0];
    const started = performance.now();
    for (let killed = 0; killed < kills; killed++) {
      const running = stack.invoke<Settled>('clock').catch(() => undefined);
      requests += await killMidway(stack, running, 300 + random() * 2500);
      stack = await start();
      await weather();
    }
    // First all jobs run once, because the day was created without them. Then the timer’s calls do
    // the rest.
    for (let left = true; left; ) {
      const call = performance.now();
      const did = (await (calls ? stack.tick('clock') : stack.invoke('clock'))) as Settled;
      calls += 1;
      longestCallMs = Math.max(longestCallMs, performance.now() - call);
      left = isWork(did);
      if (left) await stack.advance(5 * MINUTE);
    }
    const seconds = (performance.now() - started) / 1000;
    const { database, collections } = await stack.counts();
    requests += database;
    return {
      ...{ seconds, longestCallMs, calls, requests, collections, missed },
      ...(await audit(stack, before)),
    };
  } finally {
    await stack.close().catch(() => undefined);
  }
}

/**
 * Creates a day in a hospital that has been in service. Its jobs have run before and found nothing,
 * so one-time work is done. Then it is evening.
 */
async function layInDay(stack: StackProcess, documents: Record<string, object[]>): Promise<void> {
  try {
    await stack.invoke('clock');
    await layIn(stack, documents);
    await stack.advance(HOUR);
  } finally {
    await stack.close();
  }
}

async function audit(stack: StackProcess, before: number) {
  const records = await stack.all<Appointment>('appointments');
  const strikes = await stack.all<Strike>('strikes');
  const calls = await stack.all<{ appointmentId: string; reason: string }>('calls');
  const patients = await stack.all<{ _id: string; held: HeldVisits; barredUntil: number }>(
    'patients',
  );
  const missed = new Set(records.filter(({ status }) => status === 'noshow').map(({ _id }) => _id));
  const struck = strikes.filter(({ _id }) => missed.has(_id));
  const called = calls.filter(({ appointmentId }) => missed.has(appointmentId));
  const byPatient = new Map<string, Strike[]>();
  for (const strike of strikes)
    byPatient.set(strike.patientId, [...(byPatient.get(strike.patientId) ?? []), strike]);
  const until = (id: string) => barredUntil(byPatient.get(id) ?? [], defaultPolicy.bar);
  return {
    struck: struck.length,
    doubled:
      strikes.length -
      before -
      new Set(struck.map(({ _id }) => _id)).size +
      (calls.length - new Set(called.map(({ appointmentId }) => appointmentId)).size),
    unsettled:
      records.filter(({ status, live, owesStrike }) => status === 'booked' || live || owesStrike)
        .length +
      patients.filter(({ held }) => held.all.length > 0).length +
      (missed.size - called.length),
    barred: patients.filter(({ _id, barredUntil: stored }) => stored > 0 && stored === until(_id))
      .length,
    shouldBeBarred: patients.filter(({ _id }) => until(_id) > 0).length,
  };
}
