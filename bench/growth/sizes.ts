import { parseArgs } from 'node:util';
import { defined } from '../../domain/defined';

const LEAST = 1000;
const MOST = 2_000_000;

/**
 * Reads the command line of growth: `--sizes 1000,10000`, `--most 3000000`, `--only
 * listCalls,listCases` and `--json`. A wrong one ends the bench with a message naming the option.
 */
export function readSizes(args: string[]): {
  sizes: number[];
  json: boolean;
  most?: number;
  only: string[];
} {
  try {
    const { values } = parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '1000,10000,100000' },
        most: { type: 'string' },
        only: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
    });
    const { sizes: given, most, only, json } = values;
    const sizes = given.split(',').map(size => (/^\d+$/.test(size) ? Number(size) : Number.NaN));
    if (!sizes.every(size => size >= LEAST && size <= MOST))
      throw new Error(
        `--sizes: expected whole numbers from ${LEAST} to ${MOST}, such as 1000,10000, got "${given}"`,
      );
    if (most !== undefined && !/^[1-9]\d{3,8}$/.test(most))
      throw new Error(
        `--most: expected a whole number of documents, such as 3000000, got "${most}"`,
      );
    return {
      sizes,
      json,
      only: only.split(',').filter(Boolean),
      ...defined({ most: most === undefined ? undefined : Number(most) }),
    };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
