import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../rush/root';

/** The deployed functions, with the operation of a first call; timers' functions have none. */
const begun = {
  patient: ['viewSession'],
  desk: ['viewBooking'],
  followup: ['viewFollowUp'],
  clock: [],
  notices: [],
};
type Begun = keyof typeof begun;
const functions = Object.keys(begun) as Begun[];

/** What a start took, in ms; of several the medians. */
export interface Start {
  /** Of processor time, until it was required. */
  cpuMs: number;
  /** Of the clock. */
  ms: number;
  /** Of processor time, until its first operation was loaded too. */
  readyCpuMs: number;
}

/** A function's starts beside those of the SDK alone, each in a process of its own. */
interface Beside extends Start {
  name: Begun;
  /** Processor time of a start, divided by that of requiring the SDK alone just before it; the median of all turns. */
  ratio: number;
  /** The same, where the start goes on until the first operation is loaded. */
  readyRatio: number;
}

const start = (...what: string[]): Start =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'bench/coldStart/begin.mjs'), ...what], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const middle = (all: Start[]): Start => ({
  cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
  ms: median(all.map(({ ms }) => ms)),
  readyCpuMs: median(all.map(({ readyCpuMs }) => readyCpuMs)),
});

/** Starts every function by turns with the SDK, so that a machine that slows down slows both. Needs dist/cloudfunctions. */
export function coldStarts(rounds: number): { sdk: Start; functions: Beside[] } {
  const starts: { name: Begun; sdk: Start; own: Start }[] = [];
  for (let round = 0; round < rounds; round++)
    for (const name of functions) {
      const sdk = start('@cloudbase/node-sdk');
      const file = join(root, 'dist/cloudfunctions', name, 'index.js');
      starts.push({ name, sdk, own: start(file, ...begun[name]) });
    }
  return {
    sdk: middle(starts.map(({ sdk }) => sdk)),
    functions: functions.map(name => {
      const its = starts.filter(each => each.name === name);
      return {
        name,
        ...middle(its.map(({ own }) => own)),
        ratio: median(its.map(({ own, sdk }) => own.cpuMs / sdk.cpuMs)),
        readyRatio: median(its.map(({ own, sdk }) => own.readyCpuMs / sdk.cpuMs)),
      };
    }),
  };
}
