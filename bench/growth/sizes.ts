import { parseArgs } from 'node:util';

const LEAST = 1000;
const MOST = 2_000_000;

/**
 * Reads the command line of growth: `--sizes 1000,10000` and `--json`. A wrong one ends it with a sentence naming the option.
 */
export function readSizes(args: string[]): { sizes: number[]; json: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '1000,10000,100000' },
        json: { type: 'boolean', default: false },
      },
    });
    const { sizes: given, json } = values;
    const sizes = given.split(',').map(size => (/^\d+$/.test(size) ? Number(size) : Number.NaN));
    if (!sizes.every(size => size >= LEAST && size <= MOST))
      throw new Error(
        `--sizes: expected whole numbers from ${LEAST} to ${MOST}, such as 1000,10000, got "${given}"`,
      );
    return { sizes, json };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
