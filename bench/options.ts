import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** An option with a whole number: its default and its bounds. */
export interface WholeNumber {
  preset: number;
  least?: number;
  most: number;
}

/** Options of several benches. */
export const latency: WholeNumber = { preset: 10, most: 10_000 };
export const kills: WholeNumber = { preset: 0, most: 100 };
export const seed: WholeNumber = { preset: 1, most: 2 ** 31 };

/**
 * Reads a bench’s command line: whole numbers by name, and `--json`. A wrong one ends the bench
 * with a message naming the option.
 */
export function readNumbers<Name extends string>(
  args: string[],
  numbers: Record<Name, WholeNumber>,
): Record<Name, number> & { json: boolean } {
  const names = Object.keys(numbers) as Name[];
  try {
    const parsed = parseArgs({
      args,
      options: {
        ...Object.fromEntries(names.map(name => [name, { type: 'string' as const }])),
        json: { type: 'boolean' as const },
      },
    });
    const values = parsed.values as Partial<Record<Name | 'json', string | boolean>>;
    const read = (name: Name): number => {
      const { preset, least = 0, most } = numbers[name];
      const value = String(values[name] ?? preset);
      if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most)
        return Number(value);
      throw new Error(
        `--${name}: expected a whole number from ${least} to ${most}, got "${value}"`,
      );
    };
    const whole = Object.fromEntries(names.map(name => [name, read(name)]));
    return { ...(whole as Record<Name, number>), json: values.json === true };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/**
 * Runs a bench in a temporary folder, and prints its lines and whether the results are as required;
 * with `json` the figures too.
 *
 * @param run gives the lines to print, the failures, and the figures
 */
export async function runBench(
  name: string,
  json: boolean,
  run: (dataDir: string) => Promise<{ lines: string[]; wrong: string[]; figures: object }>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), `yuehao-${name}-`));
  try {
    const { lines, wrong, figures } = await run(dataDir);
    console.log(lines.join('\n'));
    console.log(wrong.length ? `NOT as it must be: ${wrong.join(', ')}` : 'As it must be.');
    if (json) console.log(JSON.stringify(figures));
    if (wrong.length) process.exitCode = 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
