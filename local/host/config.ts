import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Trigger {
  name: string;
  /** The 7-field cron in UTC+8: second minute hour day month weekday year. */
  cron: string;
}

/** One function, read from its directory: index.js, and config.json beside it. */
export interface FunctionSpec {
  name: string;
  file: string;
  timeLimitMs: number;
  envVariables: Record<string, string>;
  triggers: Trigger[];
  /**
   * The path of the function in the cloud’s HTTP access, such as `/shop`; undefined without HTTP
   * access.
   */
  httpPath: string | undefined;
}

const DEFAULT_TIMEOUT_S = 3;
const MAX_TIMEOUT_S = 60;

/**
 * Reads every directory of `dir` that holds an index.js.
 *
 * @throws Error naming the wrong file
 */
export function readFunctions(dir: string): FunctionSpec[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter(entry => existsSync(join(dir, entry.name, 'index.js')))
    .map(entry => readFunction(join(dir, entry.name), entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readFunction(dir: string, name: string): FunctionSpec {
  const file = join(dir, 'config.json');
  const config = existsSync(file) ? parse(file) : {};
  const timeout = config.timeout ?? DEFAULT_TIMEOUT_S;
  if (typeof timeout !== 'number' || !(timeout > 0 && timeout <= MAX_TIMEOUT_S)) {
    throw new Error(`${file}: timeout must be 1 to ${MAX_TIMEOUT_S} seconds`);
  }
  const triggers = (config.triggers ?? []) as { name?: string; type?: string; config?: string }[];
  const env = (config.envVariables ?? {}) as Record<string, unknown>;
  return {
    name,
    file: join(dir, 'index.js'),
    timeLimitMs: timeout * 1000,
    envVariables: Object.fromEntries(Object.entries(env).map(([k, v]) => [k, String(v)])),
    triggers: triggers.map(({ name: trigger, type, config: cron }) => {
      if (type !== 'timer' || !trigger || !cron) {
        throw new Error(`${file}: a trigger needs a name, the type "timer" and its cron in config`);
      }
      return { name: trigger, cron };
    }),
    httpPath: httpPathIn(config.httpPath, file),
  };
}

function httpPathIn(value: unknown, file: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\/[\w-]+$/.test(value)) return value;
  throw new Error(`${file}: httpPath must be a slash and a name`);
}

function parse(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}
