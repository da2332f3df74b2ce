import { inFlight } from '../cloudfunctions/modules/notices/jobs/send';
import { sendReminders } from './notices/sendReminders';
import { kills, latency, readNumbers, runBench, seed } from './options';

const options = readNumbers(process.argv.slice(2), {
  reminders: { preset: 10_000, least: 1, most: 100_000 },
  message: { preset: 30, most: 10_000 },
  latency,
  hosts: { preset: 1, least: 1, most: 8 },
  kills,
  seed,
});
console.log(
  `${options.reminders} reminders due at one moment, ${options.message} ms a message, ${options.latency} ms per database request, ` +
    `${options.hosts} hosts at once, killed ${options.kills} times, seed ${options.seed}`,
);
void runBench('notices', options.json, async dataDir => {
  const figures = await sendReminders(dataDir, {
    ...options,
    appointments: options.reminders,
    messageMs: options.message,
    latencyMs: options.latency,
  });
  const { seconds, calls, longestCallMs, requests, sent, twice, missing } = figures;
  const bound = options.kills * options.hosts * inFlight;
  return {
    lines: [
      `seconds        ${seconds.toFixed(1)}`,
      `calls          ${calls}, the longest ${longestCallMs.toFixed(0)} ms of 60,000`,
      `requests       ${requests} of the database`,
      `sent           ${sent}`,
      `twice          ${twice}, at most ${bound}`,
      `missing        ${missing}`,
    ],
    wrong: [
      ...(sent === options.reminders && missing === 0 ? [] : ['not all sent']),
      ...(twice <= bound ? [] : ['sent twice']),
      ...(longestCallMs < 60_000 ? [] : ['a call beyond its limit']),
    ],
    figures: { ...figures, ...options },
  };
});
