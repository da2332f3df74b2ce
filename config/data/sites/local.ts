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
 * The data of a folder of this machine, reached over the wire of the local stack: by one that is started for it, or by the one that
 * runs on it. The folder's keys become those of this process.
 * @param runningAt where the stack answers that runs on this folder, if one does
 */
export async function localSite(dataDir: string, runningAt?: string): Promise<Site> {
  const stackDir = join(dataDir, 'stack');
  if (!existsSync(stackDir) || !readdirSync(stackDir).length)
    throw new Hindered([words.problems.noData(dataDir)]);
  Object.assign(process.env, keysOf(dataDir, stackDir));
  // The SDK asks nobody which cloud it is in.
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
    // Indexes are made when the stack is started with the set.
    make: async ({ name }) => {
      if (!stack?.store.collections().includes(name)) await stack?.store.createCollection(name);
    },
    serve: async to => serveDataSet(dataDir, to),
    close: async () => stack?.close(),
  };
}

/** A stack that only keeps documents: no function and no timer runs. */
const opened = (dataDir: string, set: string) =>
  startStack({
    ...{ dataDir, acl, timers: false, functionsDir: dataDir, log: () => undefined },
    collections: collections.map(spec => ({ ...spec, name: collectionIn(set, spec.name) })),
  });
