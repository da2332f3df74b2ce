import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { acl, collections } from '../../../cloudfunctions/collections';
import { collectionIn } from '../../../domain/versions/dataSet';
import { startStack } from '../../../local';
import { operatorTexts } from '../../../texts/operators';
import { dataSetOf, serveDataSet } from '../../demo/dataSet';
import { keysOf } from '../../demo/keys';
import { documentsOf } from '../documents';
import { Hindered, type Site } from '../shape';

const words = operatorTexts.data;

/**
 * The data of a folder of this machine, reached through a local stack: one that is started for it,
 * or the one that already runs on it. Sets the folder’s keys in this process’s environment.
 *
 * @param runningAt the address of the stack that runs on this folder, if there is one
 */
export async function localSite(dataDir: string, runningAt?: string): Promise<Site> {
  const stackDir = join(dataDir, 'stack');
  if (!existsSync(stackDir) || !readdirSync(stackDir).length)
    throw new Hindered([words.problems.noData(dataDir)]);
  Object.assign(process.env, keysOf(dataDir, stackDir));
  // The variable keeps the SDK from looking for a cloud.
  process.env.TENCENTCLOUD = 'true';
  const set = dataSetOf(dataDir);
  const stack = runningAt ? undefined : await opened(stackDir, set);
  const url = runningAt ?? stack?.url;
  return {
    name: dataDir,
    documents: documentsOf({
      ...{ env: 'local', secretId: 'local', secretKey: 'local' },
      serviceUrl: `${url}/admin`,
    }),
    served: async () => [dataSetOf(dataDir)],
    hindrances: async () => (runningAt ? [words.problems.running] : []),
    // The indexes are created when the stack starts with the set.
    make: async ({ name }) => {
      if (!stack?.store.collections().includes(name)) await stack?.store.createCollection(name);
    },
    serve: async to => serveDataSet(dataDir, to),
    close: async () => stack?.close(),
  };
}

/** A stack that only stores documents, without functions and timers. */
const opened = (dataDir: string, set: string) =>
  startStack({
    ...{ dataDir, acl, timers: false, functionsDir: dataDir, log: () => undefined },
    collections: collections.map(spec => ({ ...spec, name: collectionIn(set, spec.name) })),
  });
