import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Body = Record<string, never> & {
  EnvId?: string;
  TableName: string;
  CollectionName: string;
  AclTag: string;
  FunctionName: string;
  Path: string;
  Name: string;
  Type: number;
  AuthSwitch: number;
  Offset?: number;
  Limit?: number;
  MgoOffset?: number;
  MgoLimit?: number;
  CreateIndexes: {
    IndexName: string;
    MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean };
  }[];
  Environment?: { Variables: { Key: string; Value: string }[] };
  Triggers: string;
  TriggerName: string;
  Code: { ZipFile: string };
  Runtime: string;
  Timeout: number;
  MemorySize: number;
};
interface FunctionThere {
  Runtime: string;
  Timeout: number;
  MemorySize: number;
  Environment: { Variables: { Key: string; Value: string }[] };
  Triggers: { TriggerName: string; Type: string; TriggerDesc: string }[];
  code: string;
}

/** The content and behaviour of a simulated control plane. */
export interface Plane {
  url: string;
  /** Every changing request, as "Action name". */
  changes: string[];
  tables: Map<
    string,
    { indexes: { Name: string; Keys: object[]; Unique: boolean }[]; acl: string }
  >;
  functions: Map<string, FunctionThere>;
  /** The function of each path of the HTTP access. */
  httpPaths: Map<string, string>;
  environment: {
    EnvId: string;
    Status: string;
    PackageName: string;
    Databases: object[] | null;
    Storages: object[];
  };
  /** The permission to read and write the storage’s files. */
  storage: string;
  /** The functions’ answers, by name. */
  answers: Map<string, string>;
  /** The number of changes after which every change is refused. */
  failsAfter: number;
  /** The number of requests about an index until it is built. */
  buildsAfter: number;
  refusesKeys: boolean;
  /** Called for every created collection, so that a store can create it too. */
  makes: (collection: string) => Promise<unknown>;
  /** Called after every change, with its action. */
  changed: (action: string) => unknown;
  /**
   * Called before a function is called. The listener may run it and put its answer into `answers`.
   */
  calls: (functionName: string) => Promise<unknown>;
  /** Takes requests for other servers than the control plane. */
  passes: (request: IncomingMessage, response: ServerResponse) => unknown;
  close(): Promise<void>;
}

const error = (Code: string, Message = Code) => ({ Error: { Code, Message } });
const CHANGES = /^(Create|Update|Delete|Modify|BatchCreate)/;

/**
 * Simulates Tencent’s control plane for one environment, in the protocol of its official library:
 * POST, with the action in a header.
 *
 * @param port 0 takes a free one
 */
export async function controlPlane(port = 0): Promise<Plane> {
  const server = createServer((request, response) => {
    const action = String(request.headers['x-tc-action'] ?? '');
    if (!action) return void plane.passes(request, response);
    void read(request).then(async body => {
      if (action === 'Invoke') await plane.calls(body.FunctionName);
      const before = plane.changes.length;
      const Response = { ...answer(action, body, request), RequestId: 'r' };
      if (action === 'CreateTable' && !('Error' in Response)) await plane.makes(body.TableName);
      if (plane.changes.length > before) plane.changed(action);
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ Response }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const plane: Plane = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    changes: [],
    tables: new Map(),
    functions: new Map(),
    httpPaths: new Map(),
    environment: {
      ...{ EnvId: 'hospital-1', Status: 'NORMAL', PackageName: 'standard' },
      Databases: [{ InstanceId: 'tnt-1', Status: 'RUNNING' }],
      Storages: [{ Region: 'ap-shanghai', Bucket: 'bucket-1' }],
    },
    storage: 'READONLY',
    answers: new Map(),
    ...{ failsAfter: Number.POSITIVE_INFINITY, buildsAfter: 0, refusesKeys: false },
    makes: async () => undefined,
    changed: () => undefined,
    calls: async () => undefined,
    passes: (_request, response) => response.writeHead(404).end(),
    close: () => new Promise(resolve => server.close(() => resolve())),
  };

  function answer(action: string, body: Body, request: IncomingMessage): object {
    if (
      plane.refusesKeys ||
      !/^TC3-HMAC-SHA256 Credential=/.test(request.headers.authorization ?? '')
    )
      return error('AuthFailure.SecretIdNotFound');
    if (CHANGES.test(action)) {
      if (plane.changes.length >= plane.failsAfter) return error('InternalError', 'no power');
      plane.changes.push(`${action} ${body.TableName ?? body.CollectionName ?? body.FunctionName}`);
    }
    return (actions[action] ?? (() => error('InvalidAction', action)))(body);
  }

  const actions: Actions = {
    ...databaseActions(plane),
    ...functionActions(plane),
    ...doorActions(plane),
  };
  return plane;
}

type Actions = Record<string, (body: Body) => object>;

function databaseActions(plane: Plane): Actions {
  const building = new Map<string, number>();
  const table = (name: string) => plane.tables.get(name);
  return {
    DescribeEnvs: ({ EnvId }) => ({
      EnvList: EnvId === plane.environment.EnvId ? [plane.environment] : [],
    }),
    DescribeEnvInfo: () => ({ EnvInfo: { EnvBaseInfo: plane.environment } }),
    ListTables: ({ MgoOffset = 0, MgoLimit = 100 }) => ({
      Tables: [...plane.tables.keys()]
        .slice(MgoOffset, MgoOffset + MgoLimit)
        .map(TableName => ({ TableName })),
    }),
    DescribeTable: ({ TableName }) => {
      const found = table(TableName);
      if (!found) return error('ResourceNotFound', 'no such table');
      const left = building.get(TableName) ?? 0;
      building.set(TableName, left - 1);
      const own = { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: false };
      return { Indexes: [own, ...(left > 0 ? [] : found.indexes)] };
    },
    CreateTable: ({ TableName }) => {
      if (table(TableName)) return error('ResourceInUse.TableExists');
      plane.tables.set(TableName, { indexes: [], acl: 'PRIVATE' });
      return {};
    },
    UpdateTable: ({ TableName, CreateIndexes }) => {
      building.set(TableName, plane.buildsAfter);
      table(TableName)?.indexes.push(
        ...CreateIndexes.map(({ IndexName, MgoKeySchema }) => ({
          Name: IndexName,
          Keys: MgoKeySchema.MgoIndexKeys,
          Unique: MgoKeySchema.MgoIsUnique,
        })),
      );
      return {};
    },
    DescribeStorageSafeRule: () => ({ AclTag: plane.storage }),
    ModifyStorageSafeRule: ({ AclTag }) => {
      plane.storage = AclTag;
      return {};
    },
    DescribeDatabaseACL: ({ CollectionName }) => ({ AclTag: table(CollectionName)?.acl }),
    ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
      const found = table(CollectionName);
      if (found) found.acl = AclTag;
      return {};
    },
  };
}

/** The environment's HTTP access. */
const doorActions = (plane: Plane): Actions => ({
  DescribeCloudBaseGWAPI: ({ Offset = 0 }) => ({
    APISet: [...plane.httpPaths].slice(Offset).map(([Path, Name]) => ({ Path, Name })),
  }),
  CreateCloudBaseGWAPI: ({ Path, Name, Type, AuthSwitch }) => {
    if (plane.httpPaths.has(Path) || Type !== 1 || AuthSwitch !== 2)
      return error('InvalidParameter');
    plane.httpPaths.set(Path, Name);
    return {};
  },
});

function functionActions(plane: Plane): Actions {
  return {
    ListFunctions: ({ Offset = 0, Limit = 20 }) => ({
      Functions: [...plane.functions.keys()]
        .slice(Offset, Offset + Limit)
        .map(FunctionName => ({ FunctionName })),
    }),
    GetFunction: ({ FunctionName }) => {
      const found = plane.functions.get(FunctionName);
      return found
        ? { ...found, code: undefined, Status: 'Active' }
        : error('ResourceNotFound.Function');
    },
    CreateFunction: ({ FunctionName, Runtime, Timeout, MemorySize, Environment, Code }) => {
      if (plane.functions.has(FunctionName)) return error('ResourceInUse.FunctionName');
      const variables = Environment ?? { Variables: [] };
      plane.functions.set(FunctionName, {
        ...{ Runtime, Timeout, MemorySize, Environment: variables },
        ...{ Triggers: [], code: Code.ZipFile },
      });
      return {};
    },
    UpdateFunctionCode: ({ FunctionName, Code }) => {
      plane.functions.get(FunctionName)!.code = Code.ZipFile;
      return {};
    },
    UpdateFunctionConfiguration: ({ FunctionName, Timeout, MemorySize, Environment }) => {
      const found = plane.functions.get(FunctionName)!;
      Object.assign(found, { Timeout, MemorySize }, Environment ? { Environment } : {});
      return {};
    },
    BatchCreateTrigger: ({ FunctionName, Triggers }) => {
      plane.functions.get(FunctionName)!.Triggers.push(...JSON.parse(Triggers));
      return {};
    },
    DeleteTrigger: ({ FunctionName, TriggerName }) => {
      const found = plane.functions.get(FunctionName)!;
      found.Triggers = found.Triggers.filter(each => each.TriggerName !== TriggerName);
      return {};
    },
    Invoke: ({ FunctionName }) => ({
      Result: {
        // A function that throws has no answer, but the vendor’s report of the error.
        ...(plane.answers.get(FunctionName)?.includes('stackTrace')
          ? { InvokeResult: 1, ErrMsg: plane.answers.get(FunctionName) }
          : { InvokeResult: 0 }),
        RetMsg:
          plane.answers.get(FunctionName) ??
          '{"ok":false,"refusal":{"code":"OPERATION_UNKNOWN","facts":{"operation":""}}}',
      },
    }),
  };
}

async function read(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || '{}');
}
