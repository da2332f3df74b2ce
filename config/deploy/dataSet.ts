import { DATA_SET } from '../../cloudfunctions/cloud/dataSet';
import { collectionIn } from '../../domain/versions/dataSet';
import type { CloudFunction, State } from './shape';

/** The sets of data that functions serve. It is one, except after an interrupted switch. */
export const setsServed = (functions: readonly CloudFunction[]): string[] => [
  ...new Set(functions.map(({ environment }) => environment[DATA_SET] ?? '')),
];

/**
 * The wanted state where functions serve a set of data: its collections, and new functions that
 * serve it too.
 */
export const inSet = <T extends State>(wanted: T, set: string): T =>
  set
    ? {
        ...wanted,
        collections: wanted.collections.map(each => ({
          ...each,
          name: collectionIn(set, each.name),
        })),
        functions: wanted.functions.map(each => ({
          ...each,
          environment: { ...each.environment, [DATA_SET]: set },
        })),
      }
    : wanted;
