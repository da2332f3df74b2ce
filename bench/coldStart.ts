import { coldStarts } from './coldStart/coldStart';
import { readNumbers, runBench } from './options';

/** The highest ratio of a function’s cold start to loading the SDK alone. */
const BAR = 0.5;

const { rounds, json } = readNumbers(process.argv.slice(2), {
  rounds: { preset: 15, least: 1, most: 1000 },
});
const line = (name: string, ...cells: (string | number)[]) =>
  [name.padEnd(9), ...cells.map(cell => String(cell).padStart(7))].join('');

void runBench('cold-start', json, async () => {
  const { sdk, functions } = coldStarts(rounds);
  const whole = (ms: number) => ms.toFixed(0);
  return {
    lines: [
      line('started', 'cpu ms', 'ms', 'ratio', 'ready', 'ratio'),
      line('the SDK', whole(sdk.cpuMs), whole(sdk.ms)),
      ...functions.map(({ name, cpuMs, ms, ratio, readyCpuMs, readyRatio }) =>
        line(
          ...([name, whole(cpuMs), whole(ms), ratio.toFixed(2)] as const),
          ...([whole(readyCpuMs), readyRatio.toFixed(2)] as const),
        ),
      ),
    ],
    wrong: functions.filter(({ ratio }) => ratio > BAR).map(({ name }) => name),
    figures: { sdk, functions, rounds },
  };
});
