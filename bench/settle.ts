import { kills, latency, readNumbers, runBench, seed } from './options';
import { settleDay } from './settle/settleDay';

const options = readNumbers(process.argv.slice(2), {
  appointments: { preset: 20_000, least: 1, most: 100_000 },
  latency,
  /** The percentage of patients who came. */
  arrived: { preset: 0, most: 100 },
  kills,
  seed,
});
console.log(
  `${options.appointments} appointments of one day, ${options.arrived} of 100 checked in, ${options.latency} ms per database request, ` +
    `killed ${options.kills} times, seed ${options.seed}`,
);
/** The collections with the most requests, in words. */
const most = (collections: Record<string, number>): string =>
  Object.entries(collections)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 6)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

void runBench('settle', options.json, async dataDir => {
  const figures = await settleDay(dataDir, {
    ...options,
    latencyMs: options.latency,
    arrivedPercent: options.arrived,
  });
  const { seconds, longestCallMs, calls, requests, missed, struck, doubled, unsettled } = figures;
  return {
    lines: [
      `seconds        ${seconds.toFixed(1)}`,
      `calls          ${calls}, the longest ${longestCallMs.toFixed(0)} ms`,
      `requests       ${requests}: ${most(figures.collections)}`,
      `missed         ${missed}`,
      `struck         ${struck}`,
      `doubled        ${doubled}`,
      `unsettled      ${unsettled}`,
      `barred         ${figures.barred} of ${figures.shouldBeBarred} that must be`,
    ],
    wrong: [
      ...(struck === missed && doubled === 0 ? [] : ['strikes']),
      ...(unsettled === 0 ? [] : ['unsettled']),
      ...(figures.barred === figures.shouldBeBarred ? [] : ['bars']),
    ],
    figures: { ...figures, ...options },
  };
});
