import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, planFor, type Use, useOfMonth } from './month/cost';
import { measureDay } from './month/measure';
import prices from './month/prices.json';
import { readNumbers, runBench } from './options';

const { few, many, json } = readNumbers(process.argv.slice(2), {
  few: { preset: 10, least: 1, most: 100 },
  many: { preset: 40, least: 2, most: 130 },
});
const SIZES = [0, 2000, 20_000];

/** Measures one day in a new hospital. */
async function measured(appointments: number): Promise<Use & { appointments: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yuehao-month-'));
  try {
    return { appointments, ...(await measureDay(dataDir, appointments)) };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const cells = (...all: string[]): string => all.map(cell => cell.padStart(14)).join('');

void runBench('month', json, async () => {
  const days = [await measured(0), await measured(few), await measured(Math.max(many, few + 1))];
  const [idle, one, other] = days as [(typeof days)[0], (typeof days)[0], (typeof days)[0]];
  const day = dayOf(idle, one, other);
  const months = SIZES.map(appointments => {
    const use = useOfMonth(day, appointments);
    return { appointments, ...use, plan: planFor(use) };
  });
  return {
    lines: [
      ...days.map(
        ({ appointments, calls, requests }) =>
          `a day with ${appointments} appointments: ${calls} calls, ${requests} requests`,
      ),
      `each appointment: ${day.each.calls.toFixed(1)} calls, ${day.each.requests.toFixed(1)} requests`,
      cells('a day', 'calls', 'requests', 'together', 'yuan'),
      ...months.map(({ appointments, calls, requests, plan }) =>
        cells(
          ...[whole(appointments), whole(calls), whole(requests), whole(calls + requests)],
          plan ? `${plan.yuan} ${plan.name}` : 'none known',
        ),
      ),
      `${prices.source} (${prices.recorded}).`,
    ],
    wrong: months[0]?.plan?.yuan === prices.plans[0]?.yuan ? [] : ['an idle month'],
    figures: { days, day, months },
  };
});
