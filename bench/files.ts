import { bringFiles } from './files/bringFiles';
import { latency, readNumbers, runBench } from './options';

/** The most seconds of a call; half of the limit. */
const MOST_SECONDS = 10;
/** The most bytes that WeChat passes in one call. */
const MOST_LETTERS = 100 * 1024;

const options = readNumbers(process.argv.slice(2), {
  rows: { preset: 20_000, least: 1, most: 20_000 },
  visits: { preset: 1500, least: 1, most: 20_000 },
  latency,
});
console.log(
  `a list of ${options.rows} rows by the storage, a month's log of ${options.visits} visits, ${options.latency} ms per database request`,
);
void runBench('files', options.json, async dataDir => {
  const figures = await bringFiles(dataDir, { ...options, latencyMs: options.latency });
  const { importSeconds, importAgainSeconds, importRequests, exportSeconds } = figures;
  const longest = Math.max(importSeconds, importAgainSeconds, exportSeconds);
  return {
    lines: [
      `import         ${importSeconds.toFixed(1)} s, ${importRequests} requests, ${figures.rows} new rows`,
      `the same again ${importAgainSeconds.toFixed(1)} s`,
      `export         ${exportSeconds.toFixed(1)} s, ${figures.exportRequests} requests, ${figures.exportBytes} bytes`,
      `largest call   ${figures.largestCall} letters, answer ${figures.largestAnswer}`,
    ],
    wrong: [
      ...(figures.rows === options.rows ? [] : ['rows']),
      ...(longest <= MOST_SECONDS ? [] : ['seconds']),
      ...(Math.max(figures.largestCall, figures.largestAnswer) < MOST_LETTERS ? [] : ['letters']),
    ],
    figures: { ...figures, ...options },
  };
});
