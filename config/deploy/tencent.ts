import CloudBase from '@cloudbase/manager-node';
import type { Cloud, CloudFunction, Collection, HttpPath, Index } from './shape';

/** The vendor’s answers, with the fields that are read here. */
interface DescribedIndex {
  Name: string;
  Keys: { Name: string; Direction: string }[];
  Unique?: boolean;
}
interface DescribedFunction {
  Runtime: string;
  Timeout: number;
  MemorySize: number;
  Environment?: { Variables?: { Key: string; Value: string }[] };
  Triggers?: { TriggerName: string; Type: string; TriggerDesc: string }[];
}

/** The index that every collection has by default. */
const OWN = '_id_';
const PAGE = 100;

const indexOf = ({ Name, Keys, Unique }: DescribedIndex): Index => ({
  name: Name,
  keys: Keys.map(key => ({ field: key.Name, direction: Number(key.Direction) === -1 ? -1 : 1 })),
  unique: Unique ?? false,
});

/** A timer’s expression. The vendor returns it as text, or as JSON that contains the text. */
const expressionOf = (text: string): string => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read && 'cron' in read ? String(read.cron) : text;
  } catch {
    return text;
  }
};

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** The settings of a function in the form of the vendor’s library. */
const settingsOf = (of: CloudFunction) => ({
  ...{ name: of.name, runtime: of.runtime, timeout: of.timeout, memorySize: of.memory },
  ...{ handler: 'index.main', installDependency: false as const, envVariables: of.environment },
  triggers: of.triggers.map(trigger => ({ ...trigger, type: 'timer' })),
});

/**
 * An answer of the control plane in the form that Tencent documents. The library’s types lack these
 * fields.
 */
const documented = async <T>(answer: Promise<unknown>): Promise<T> => (await answer) as T;

/** Gives a function exactly the wanted timers. */
async function bringTriggers(functions: CloudBase['functions'], { name, triggers }: CloudFunction) {
  const { Triggers = [] } = await documented<DescribedFunction>(functions.getFunctionDetail(name));
  const wanted = new Map(triggers.map(each => [each.name, each.config]));
  for (const { TriggerName, TriggerDesc } of Triggers) {
    if (wanted.get(TriggerName) === expressionOf(TriggerDesc)) wanted.delete(TriggerName);
    else await functions.deleteFunctionTrigger(name, TriggerName);
  }
  const missing = [...wanted].map(([each, config]) => ({ name: each, type: 'timer', config }));
  if (missing.length) await functions.createFunctionTriggers(name, missing);
}

/** Tencent’s control plane, by its official library. */
export function tencentCloud(envId: string, secretId: string, secretKey: string): Cloud {
  const app = new CloudBase({ secretId, secretKey, envId });
  return {
    ...environmentIn(app, envId),
    ...databaseIn(app, envId),
    ...functionsIn(app),
    ...httpAccessIn(app, envId),
    ...storageIn(app),
  };
}

const storageIn = ({
  storage,
}: CloudBase): Pick<Cloud, 'storagePermission' | 'setStoragePermission'> => ({
  async storagePermission() {
    return (await storage.getStorageAcl()) as string | undefined;
  },
  async setStoragePermission(acl) {
    await storage.setStorageAcl(acl as Parameters<typeof storage.setStorageAcl>[0]);
  },
});

const environmentIn = (app: CloudBase, envId: string): Pick<Cloud, 'environment'> => ({
  async environment() {
    const { EnvList } = await documented<{
      EnvList?: {
        EnvId: string;
        PackageName?: string;
        Status: string;
        Databases?: { Status?: string }[] | null;
        Storages?: object[] | null;
      }[];
    }>(app.env.describeEnvs({ EnvId: envId }));
    const found = EnvList?.find(({ EnvId }) => EnvId === envId);
    if (!found) return undefined;
    return {
      ...{ id: envId, plan: found.PackageName ?? '', state: found.Status },
      hasDatabase: !!found.Databases?.some(({ Status }) => Status === 'RUNNING'),
      hasStorage: !!found.Storages?.length,
    };
  },
});

/** Does not use the library’s own class, which needlessly requires a storage in the environment. */
function httpAccessIn(app: CloudBase, envId: string): Pick<Cloud, 'httpPaths' | 'createHttpPath'> {
  const common = app.commonService('tcb');
  return {
    async httpPaths() {
      const all: HttpPath[] = [];
      for (;;) {
        const Param = { ServiceId: envId, Offset: all.length, Limit: PAGE };
        const { APISet = [] } = (await common.call({
          Action: 'DescribeCloudBaseGWAPI',
          Param,
        })) as { APISet?: { Path: string; Name: string }[] };
        all.push(...APISet.map(({ Path, Name }) => ({ path: Path, name: Name })));
        if (APISet.length < PAGE) return all;
      }
    },
    async createHttpPath({ path, name }) {
      // Type 1 is a function. AuthSwitch 2 turns the vendor’s own sign-in off, because the function
      // checks signatures itself.
      const Param = { ServiceId: envId, Path: path, Type: 1, Name: name, AuthSwitch: 2 };
      await common.call({ Action: 'CreateCloudBaseGWAPI', Param });
    },
  };
}

async function aclIn(
  common: ReturnType<CloudBase['commonService']>,
  envId: string,
  CollectionName: string,
): Promise<string | undefined> {
  const Param = { EnvId: envId, CollectionName };
  const { AclTag } = (await common.call({ Action: 'DescribeDatabaseACL', Param })) as {
    AclTag?: string;
  };
  return AclTag;
}

async function indexesIn(database: CloudBase['database'], collection: string) {
  const { Indexes } = await documented<{ Indexes?: DescribedIndex[] }>(
    database.describeCollection(collection),
  );
  return Indexes ?? [];
}

/** The calls that other services than the database answer. */
type Besides =
  | keyof ReturnType<typeof functionsIn>
  | keyof ReturnType<typeof httpAccessIn>
  | keyof ReturnType<typeof storageIn>
  | 'environment';

function databaseIn(app: CloudBase, envId: string): Omit<Cloud, Besides> {
  const { database } = app;
  const common = app.commonService('tcb');

  return {
    async collections() {
      const names: string[] = [];
      for (let from = 0; ; from += PAGE) {
        const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: from });
        const page = Collections.map(({ CollectionName }) => CollectionName);
        // A page without new names means that the last page was reached.
        if (page.every(name => names.includes(name))) break;
        names.push(...page);
        if (page.length < PAGE) break;
      }
      const all: Collection[] = [];
      for (const name of names) {
        const described = await indexesIn(database, name);
        const indexes = described.filter(({ Name }) => Name !== OWN).map(indexOf);
        all.push({ name, indexes, acl: await aclIn(common, envId, name) });
      }
      return all;
    },

    async createCollection(name) {
      await database.createCollection(name).catch((error: unknown) => {
        // An earlier run may have created it and been interrupted before the answer.
        if (!/exist/i.test(codeOf(error))) throw error;
      });
    },
    async createIndexes(collection, indexes) {
      await database.updateCollection(collection, {
        CreateIndexes: indexes.map(({ name, keys, unique }) => ({
          IndexName: name,
          MgoKeySchema: {
            MgoIndexKeys: keys.map(({ field, direction }) => ({
              Name: field,
              Direction: String(direction),
            })),
            MgoIsUnique: unique,
          },
        })),
      });
    },
    async indexesOf(collection) {
      return (await indexesIn(database, collection)).map(({ Name }) => Name);
    },
    async setPermission(CollectionName, AclTag) {
      await common.call({
        Action: 'ModifyDatabaseACL',
        Param: { EnvId: envId, CollectionName, AclTag },
      });
    },
  };
}

function functionsIn({
  functions,
}: CloudBase): Pick<
  Cloud,
  'functions' | 'createFunction' | 'updateFunction' | 'configureFunction' | 'invoke'
> {
  const configure = async (of: CloudFunction) => {
    const { triggers: _triggers, ...func } = settingsOf(of);
    await functions.updateFunctionConfig(func);
    await functions.waitFunctionActive(of.name);
  };
  return {
    async functions() {
      const names: string[] = [];
      for (let from = 0; ; from += PAGE) {
        const { Functions } = await functions.getFunctionList(PAGE, from);
        names.push(...Functions.map(each => each.FunctionName ?? ''));
        if (Functions.length < PAGE) break;
      }
      const all: CloudFunction[] = [];
      for (const name of names) {
        const of = await documented<DescribedFunction>(functions.getFunctionDetail(name));
        all.push({
          ...{ name, runtime: of.Runtime, timeout: of.Timeout, memory: of.MemorySize },
          environment: Object.fromEntries(
            (of.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]),
          ),
          triggers: (of.Triggers ?? []).map(({ TriggerName, TriggerDesc }) => ({
            name: TriggerName,
            config: expressionOf(TriggerDesc),
          })),
        });
      }
      return all;
    },

    async createFunction(of, base64Code) {
      await functions.createFunction({ func: settingsOf(of), base64Code, force: true });
    },
    async updateFunction(of, base64Code) {
      const { triggers: _triggers, ...func } = settingsOf(of);
      await functions.updateFunctionCode({ func, base64Code });
      await functions.waitFunctionActive(of.name);
      await configure(of);
      await bringTriggers(functions, of);
    },
    configureFunction: configure,
    async invoke(name) {
      const { InvokeResult, RetMsg, ErrMsg } = await documented<{
        InvokeResult?: number;
        RetMsg?: string;
        ErrMsg?: string;
      }>(functions.invokeFunction(name));
      return { failed: !!InvokeResult, answer: (InvokeResult ? ErrMsg || RetMsg : RetMsg) ?? '' };
    },
  };
}
