import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudFunction, Index, State } from './shape';

interface Specs {
  acl: string;
  collections: { name: string; indexes?: (Omit<Index, 'unique'> & { unique?: boolean })[] }[];
}
interface Settings {
  functions: {
    name: string;
    runtime: string;
    timeout: number;
    memorySize: number;
    envVariables: Record<string, string>;
    triggers?: { name: string; config: string }[];
    httpPath?: string;
  }[];
}

/**
 * A file from a phone can be read by its uploader and by functions; a file from a function only by
 * functions.
 */
const STORAGE = 'PRIVATE';

const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/**
 * The wanted state of an environment: the collections of the build, and the functions of
 * cloudbaserc.json with the variables set here.
 *
 * @param root the repository, built
 * @param variables the deployer’s environment
 */
export function wantedOf(root: string, variables: NodeJS.ProcessEnv): State & { acl: string } {
  const { acl, collections } = json<Specs>(root, 'dist/cloudfunctions/collections.json');
  const { functions } = json<Settings>(root, 'cloudbaserc.json');
  return {
    acl,
    storage: STORAGE,
    collections: collections.map(({ name, indexes = [] }) => ({
      name,
      acl,
      indexes: indexes.map(index => ({ ...index, unique: index.unique ?? false })),
    })),
    httpPaths: functions.flatMap(({ name, httpPath }) =>
      httpPath === undefined ? [] : [{ path: httpPath, name }],
    ),
    functions: functions.map(
      ({ name, runtime, timeout, memorySize, envVariables, triggers = [] }): CloudFunction => ({
        ...{ name, runtime, timeout, memory: memorySize },
        environment: environmentOf(envVariables, variables),
        triggers: triggers.map(trigger => ({ name: trigger.name, config: trigger.config })),
      }),
    ),
  };
}

/**
 * The variables of a function from their templates (`{{env.NAME}}`). A variable that is not set
 * here is left out.
 */
function environmentOf(
  templates: Record<string, string>,
  variables: NodeJS.ProcessEnv,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).flatMap(([name, template]) => {
      const from = /^\{\{env\.(\w+)\}\}$/.exec(template)?.[1];
      const value = from ? variables[from] : template;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The names of functions that were not built. */
export const unbuilt = (root: string, functions: { name: string }[]): string[] =>
  functions
    .map(({ name }) => name)
    .filter(name => !existsSync(join(root, 'dist/cloudfunctions', name, 'index.js')));
