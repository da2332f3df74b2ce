import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { Client } from '../../bench/rush/client';
import { layIn, type Person } from '../../bench/rush/hospital';
import { root } from '../../bench/rush/root';
import { copyOf, newDataDir } from '../../bench/rush/rush';
import {
  type StackProcess,
  type StackProcessOptions,
  startStackProcess,
} from '../../bench/rush/stack';

/** A prepared hospital, copied for every test. */
export interface LaidIn {
  people: Person[];
  /** Creates a data folder for one test. */
  copy(): Promise<string>;
  /** Starts a stack on a data folder, with a client for it. */
  start(options: StackProcessOptions): Promise<{ stack: StackProcess; client: Client }>;
  /** Ends all running stacks and removes every folder. */
  clear(): Promise<void>;
}

/** Our own build, which skips targets whose sources have not changed. */
const BUILD = `import { build } from './config/build.mjs'; await build(['functions', 'local']);`;

/**
 * Builds dist/ from the current sources.
 *
 * @throws Error with the build’s output
 */
export function buildForFaults(): void {
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`npm run build: ${built.stdout}${built.stderr}`);
}

/** Creates the hospital, with bundles built from the current sources. */
export async function layInFor(options: {
  callers: number;
  places: number;
  seed: number;
}): Promise<LaidIn> {
  buildForFaults();
  const original = await newDataDir();
  const folders = [original];
  const running: { stack: StackProcess; client: Client }[] = [];
  return {
    people: await layIn(original, options),
    async copy() {
      const folder = await copyOf(original);
      folders.push(folder);
      return folder;
    },
    async start(how) {
      const stack = await startStackProcess(how);
      const started = { stack, client: new Client(stack.url) };
      running.push(started);
      return started;
    },
    async clear() {
      for (const { stack, client } of running) {
        client.close();
        await stack.kill();
      }
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

const FIVE_MINUTES = 5 * 60_000;

/**
 * Waits five minutes of the stack’s clock and runs the timer’s jobs. Half-done work is then old
 * enough to be mended.
 */
export async function mend(stack: StackProcess): Promise<void> {
  await stack.advance(FIVE_MINUTES);
  const did = await stack.invoke<Record<string, unknown>>('clock');
  expect(Object.values(did)).not.toContain('failed');
}
