import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../config/browser';
import type { Hospital } from '../config/demo/hospital';
import { at } from '../domain/time/time';
import type { JourneyHospital } from '../tests/journeys/hospital';
import { checkInByCode, checkInByName, type Took } from '../tests/journeys/morning';
import { phoneOf } from '../tests/journeys/phone';
import { freePlaces, standInLine } from './desk/line';
import { readNumbers, runBench } from './options';

const options = readNumbers(process.argv.slice(2), {
  patients: { preset: 60, least: 1, most: 60 },
});
if (!existsSync('dist/h5/index.html')) {
  console.error('no pages are built: npm run build -- h5');
  process.exit(1);
}
console.log(
  `07:50, ${options.patients} patients are checked in by their code, and as many by name`,
);

const DAY = '2026-11-24';
/** The demonstration’s nurse at the guide desk. */
const NURSE = 'demo-zhou-min';

/** The built demonstration. The functions’ code is next to it. */
const demonstration = (): Promise<typeof import('../config/demo/hospital')> =>
  import(pathToFileURL(resolve('dist/local/config/demo/hospital.js')).href);

void runBench('desk', options.json, async dataDir => {
  const { openHospital } = await demonstration();
  const hospital = await openHospital({
    ...{ root: resolve('.'), port: 0, dataDir, log: () => {} },
  });
  const browser = await launchBrowser();
  try {
    hospital.stack.clock.freeze(at('2026-11-23', '09:00'));
    await hospital.layIn();
    return await checkedIn(hospital, browser);
  } finally {
    await browser.close();
    await hospital.close();
  }
});

async function checkedIn(hospital: Hospital, browser: Awaited<ReturnType<typeof launchBrowser>>) {
  const { patients } = options;
  const places = await freePlaces(hospital, DAY);
  if (places.length < 2 * patients) throw new Error(`only ${places.length} places are free`);
  const byCode = await standInLine(hospital, places.slice(0, patients), 100);
  const byName = await standInLine(hospital, places.slice(patients, 2 * patients), 200);
  hospital.stack.clock.freeze(at(DAY, '07:50'));
  const phone = await phoneOf(browser, hospital as JourneyHospital, NURSE, { width: 1280 });
  await phone.open('desk/today');
  await phone.page.getByRole('switch', { name: '扫码即报到' }).click();
  const code = reportOf(await checkInByCode(phone, byCode));
  const name = reportOf(await checkInByName(phone, byName));
  await phone.close();
  return {
    lines: [line('by code', code), line('by name', name)],
    wrong: [
      ...(code.mostTaps > 2 || code.middleMs >= 3000 ? ['by code: 2 taps and under 3 s'] : []),
      ...(name.mostTaps > 3 ? ['by name: 3 taps'] : []),
    ],
    figures: { patients, code, name },
  };
}

/**
 * The lines of the report: taps in total and at most, the scripted time in total, of the median and
 * of the slowest patient.
 */
function reportOf({ taps, millis }: Took) {
  const sorted = [...millis].sort((a, b) => a - b);
  return {
    taps: taps.reduce((sum, each) => sum + each, 0),
    mostTaps: Math.max(...taps),
    seconds: millis.reduce((sum, each) => sum + each, 0) / 1000,
    middleMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    mostMs: Math.round(sorted.at(-1) ?? 0),
  };
}

const line = (
  name: string,
  { taps, mostTaps, seconds, middleMs, mostMs }: ReturnType<typeof reportOf>,
) =>
  `${name}  ${taps} taps in all, at most ${mostTaps} a patient; ${seconds.toFixed(1)} s in all, ` +
  `the middle ${(middleMs / 1000).toFixed(2)} s, the slowest ${(mostMs / 1000).toFixed(2)} s`;
