import { seeded } from '../local/random';
import { readNumbers, runBench, seed } from './options';
import { simulateMornings, told } from './queue/morning';

const options = readNumbers(process.argv.slice(2), {
  mornings: { preset: 1000, least: 1, most: 100_000 },
  seed,
});
console.log(`${options.mornings} simulated mornings of one doctor, seed ${options.seed}`);

void runBench('queue', options.json, async () => {
  const errors = simulateMornings(options.mornings, seeded(options.seed));
  const [estimate, printed] = [told(errors.estimate), told(errors.printed)];
  const line = (name: string, { mean, middle, most }: typeof estimate) =>
    `${name.padEnd(14)} ${mean.toFixed(1)} min off in the mean, ${middle.toFixed(1)} the middle patient, ${most.toFixed(1)} nine in ten`;
  return {
    lines: [
      `patients       ${errors.estimate.length} who booked and were called`,
      line('estimate', estimate),
      line('printed time', printed),
    ],
    wrong: estimate.mean < printed.mean ? [] : ['the estimate'],
    figures: { ...options, patients: errors.estimate.length, estimate, printed },
  };
});
