// A function's instance begins in a process of its own: requires argv[2], then loads the operation argv[3] of it, if any.
// Prints JSON: the ms of processor time and of the clock until it was required, and the processor's until both were there.
import { createRequire } from 'node:module';

const [, , file, operation] = process.argv;
const require = createRequire(import.meta.url);
const before = process.cpuUsage();
const from = performance.now();
const since = () => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const { operations } = require(file);
const ms = performance.now() - from;
const cpuMs = since();
if (operation) await operations[operation]();
console.log(JSON.stringify({ cpuMs, ms, readyCpuMs: since() }));
