import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../rush/root';

/** The deployed functions, each with the operation of a first call. Timers’ functions have none. */
const begun = {
  patient: ['viewSession'],
  desk: ['viewBooking'],
  followup: ['viewFollowUp'],
  clock: [],
  notices: [],
};
type Begun = keyof typeof begun;
const functions = Object.keys(begun) as Begun[];

/** The duration of a start in ms; of several starts the medians. */
export interface Start {
  /** Processor time until the function was required. */
  cpuMs: number;
  /** Real time until the function was required. */
  ms: number;
  /** Processor time until its first operation was loaded too. */
  readyCpuMs: number;
}

/** A function’s starts, compared with loading the SDK alone; each in its own process. */
interface Beside extends Start {
  name: Begun;
  /**
   * The processor time of a start divided by that of loading the SDK alone just before it; the
   * median of all rounds.
   */
  ratio: number;
  /** That ratio for a start that also loads the first operation. */
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

/**
 * Starts every function in turn with the SDK, so that a slow phase of the machine slows both. Needs
 * dist/cloudfunctions.
 */
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
