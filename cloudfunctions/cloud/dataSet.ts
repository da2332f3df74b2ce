import { collectionIn, setName } from '../../domain/versions/dataSet';

/**
 * The environment variable with the name of the set of data that the functions serve. Without it
 * they serve the data that was never restored.
 */
export const DATA_SET = 'YUEHAO_DATA_SET';

/**
 * The name of a collection in the set of data that is served.
 * @throws Error if the variable has no valid name, so that no other set is served by mistake
 */
export function servedName(name: string): string {
  const set = process.env[DATA_SET] ?? '';
  if (set && !setName.test(set))
    throw new Error(`environment variable ${DATA_SET}: not the name of a set of data`);
  return collectionIn(set, name);
}
