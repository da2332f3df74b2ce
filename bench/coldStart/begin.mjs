// Starts one function’s instance in this process: requires argv[2], then loads its operation
// argv[3], if given. Prints JSON: the ms of processor time and of real time until the function was
// required, and the ms of processor time until both were loaded.
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
