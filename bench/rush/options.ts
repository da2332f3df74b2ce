import { parseArgs } from 'node:util';
import { defined } from '../../domain/defined';

export interface RushOptions {
  callers: number;
  places: number;
  /** Latency per database request in ms, from and to. */
  latency: [number, number];
  /** The number of callers who send their first request twice at the same time. */
  doubleTaps: number;
  /** The number of rushes, each on a fresh stack. */
  times: number;
  seed: number;
  /** The most parallel instances of a function. */
  instances: number;
  /**
   * The requests per second that the plan allows, calls and database together; without it nothing
   * is limited.
   */
  qps?: number;
  json: boolean;
}

/** A wrong option, in words for the terminal. */
export class OptionError extends Error {}

/**
 * Reads the command line.
 *
 * @throws OptionError naming the option
 */
export function readOptions(args: string[]): RushOptions {
  const values = parse(args);
  const whole = (name: keyof typeof values, least: number, most: number) =>
    wholeNumber(`--${name}`, String(values[name]), least, most);
  const callers = whole('callers', 1, 20_000);
  return {
    callers,
    places: whole('places', 1, 2000),
    latency: latencyOf(String(values.latency)),
    doubleTaps: whole('double-taps', 0, callers),
    times: whole('times', 1, 1000),
    seed: whole('seed', 0, 2 ** 31),
    instances: whole('instances', 1, 200),
    ...defined({ qps: values.qps === undefined ? undefined : whole('qps', 10, 100_000) }),
    json: values.json === true,
  };
}

function parse(args: string[]) {
  const text = (preset: string) => ({ type: 'string', default: preset }) as const;
  try {
    return parseArgs({
      args,
      options: {
        callers: text('1000'),
        places: text('100'),
        latency: text('10-40'),
        'double-taps': text('0'),
        times: text('1'),
        seed: text('1'),
        instances: text('16'),
        qps: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new OptionError((error as Error).message);
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new OptionError(
      `${name}: expected a whole number from ${least} to ${most}, got "${text}"`,
    );
  return value;
}

function latencyOf(text: string): [number, number] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) throw new OptionError(`--latency: expected ms or from-to (10-40), got "${text}"`);
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (to < from) throw new OptionError(`--latency: ${from} is more than ${to}`);
  return [from, to];
}
