import { collectionIn, setName } from '../../domain/versions/dataSet';

/** The variable that names the set of data which the functions serve; without it they serve the one that was never restored. */
export const DATA_SET = 'YUEHAO_DATA_SET';

/**
 * The name under which a collection lies in the set of data that is served.
 * @throws where the variable holds no set's name: another set must not be served instead
 */
export function servedName(name: string): string {
  const set = process.env[DATA_SET] ?? '';
  if (set && !setName.test(set)) throw new Error(`environment variable ${DATA_SET}: not a name`);
  return collectionIn(set, name);
}
