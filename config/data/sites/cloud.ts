import type { CollectionSpec } from '../../../cloudfunctions/cloud/collection';
import { DATA_SET } from '../../../cloudfunctions/cloud/dataSet';
import { acl } from '../../../cloudfunctions/collections';
import { operatorTexts } from '../../../texts/operators';
import { setsServed } from '../../deploy/dataSet';
import type { Cloud, CloudFunction } from '../../deploy/shape';
import { documentsOf, type Reached } from '../documents';
import type { Hands, Site } from '../shape';

const words = operatorTexts.data;
const KEYS = ['YUEHAO_SEAL_KEY', 'YUEHAO_HASH_KEY'] as const;
/** The longest wait for an index, in pauses. */
const PAUSES = 300;

/**
 * The data of a CloudBase environment: documents through the SDK, everything else through its
 * control plane.
 *
 * @param names the functions of the hospital
 */
export function cloudSite(
  cloud: Cloud,
  reached: Reached,
  names: readonly string[],
  { say, pause }: Pick<Hands, 'say'> & { pause: () => Promise<void> },
): Site {
  const ours = async (): Promise<CloudFunction[]> =>
    (await cloud.functions()).filter(({ name }) => names.includes(name));
  return {
    name: reached.env,
    documents: documentsOf(reached),
    served: async () => setsServed(await ours()),
    async hindrances() {
      const functions = await ours();
      if (!functions.length) return [words.problems.noFunctions];
      return KEYS.flatMap(key => {
        const unlike = functions.filter(({ environment }) => environment[key] !== process.env[key]);
        const names = unlike.map(({ name }) => name);
        return names.length ? [words.problems.keyUnlike(key, names)] : [];
      });
    },
    async make(collection) {
      say(words.restore.making(collection.name));
      await cloud.createCollection(collection.name);
      await cloud.setPermission(collection.name, acl);
      await index(cloud, collection, pause);
    },
    async serve(set) {
      for (const each of await ours()) {
        const { [DATA_SET]: served = '', ...environment } = each.environment;
        if (served === set) continue;
        if (set) environment[DATA_SET] = set;
        await cloud.configureFunction({ ...each, environment });
      }
    },
    close: async () => undefined,
  };
}

/** Creates the missing indexes and waits until they are built. */
async function index(
  cloud: Cloud,
  { name, indexes = [] }: CollectionSpec,
  pause: () => Promise<void>,
): Promise<void> {
  const absent = async () => {
    const built = new Set(await cloud.indexesOf(name));
    return indexes.filter(each => !built.has(each.name));
  };
  const missing = await absent();
  if (!missing.length) return;
  await cloud.createIndexes(
    name,
    missing.map(each => ({ ...each, unique: each.unique ?? false })),
  );
  for (let pauses = 0; (await absent()).length; pauses++) {
    if (pauses === PAUSES) throw new Error(missing.map(each => each.name).join(', '));
    await pause();
  }
}
