import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { defined } from '../../domain/defined';
import { type Stack, type StackOptions, startStack } from '../../local';
import { controlPlane, type Plane } from './controlPlane';

/** The environment’s id, for CLOUD_ENV. */
export const REHEARSAL_ENV = 'rehearsal';
const OF_FUNCTIONS = /Function|Trigger|GWAPI/;
/** The ms without a change after which the functions are restarted. */
const QUIET = 300;

export interface RehearsalOptions {
  /** The folder of everything that is kept. */
  dir: string;
  /** The port; 0 takes a free one. */
  port?: number;
  /** Further parts of the stack: pages, WeChat, SMS. */
  more?: Partial<StackOptions> & { begun?: (stack: Stack) => void };
}

export interface Rehearsal {
  url: string;
  plane: Plane;
  /** The documents and functions as deployed now. */
  stack(): Promise<Stack>;
  close(): Promise<void>;
}

/** The state of the control plane kept between two starts. */
type Kept = Pick<Plane, 'storage'> & {
  tables: [string, { indexes: { Name: string; Keys: object[]; Unique: boolean }[]; acl: string }][];
  functions: [string, Deployed][];
  httpPaths: [string, string][];
};
type Deployed = Plane['functions'] extends Map<string, infer Each> ? Each : never;

/**
 * A CloudBase environment on this machine. It lets an operator rehearse a deployment, an upgrade, a
 * new key or a restore. It has a control plane, and behind it the local stack, which runs the
 * deployed code with its variables and timers.
 */
export async function openRehearsal({
  dir,
  port = 0,
  more = {},
}: RehearsalOptions): Promise<Rehearsal> {
  const file = join(dir, 'environment.json');
  mkdirSync(dir, { recursive: true });
  const plane = await controlPlane(port);
  plane.environment.EnvId = REHEARSAL_ENV;
  if (existsSync(file)) recall(plane, JSON.parse(readFileSync(file, 'utf8')));

  let running: Promise<Stack> | undefined;
  let quiet: NodeJS.Timeout | undefined;
  const stop = async () => {
    clearTimeout(quiet);
    const before = running;
    running = undefined;
    await (await before?.catch(() => undefined))?.close();
  };
  /** The stack of the deployed code. It is restarted after a change. */
  let beginning = Promise.resolve();
  const stack = async (): Promise<Stack> => {
    await beginning;
    running ??= begin(plane, dir, more);
    return running;
  };
  plane.changed = action => {
    keep(file, plane);
    // Collections are created at once; their indexes with the next change of a function.
    if (!OF_FUNCTIONS.test(action)) return;
    beginning = beginning.then(stop);
    clearTimeout(quiet);
    // Timers must run without any request.
    quiet = setTimeout(() => void stack(), QUIET);
  };
  plane.makes = async name => {
    const { store } = await stack();
    if (!store.collections().includes(name)) await store.createCollection(name);
  };
  plane.calls = async name => plane.answers.set(name, await answerOf(await stack(), name));
  plane.passes = async (request, response) => pass((await stack()).port, request, response);
  await stack();
  return {
    url: plane.url,
    plane,
    stack,
    close: async () => {
      await beginning;
      await stop();
      await plane.close();
    },
  };
}

function recall(plane: Plane, kept: Kept): void {
  plane.storage = kept.storage;
  for (const [name, table] of kept.tables) plane.tables.set(name, table);
  for (const [name, each] of kept.functions) plane.functions.set(name, each);
  for (const [path, name] of kept.httpPaths) plane.httpPaths.set(path, name);
}

function keep(file: string, { storage, tables, functions, httpPaths }: Plane): void {
  const kept: Kept = {
    storage,
    tables: [...tables],
    functions: [...functions],
    httpPaths: [...httpPaths],
  };
  // The file holds the keys, as the cloud does.
  writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function begin(
  plane: Plane,
  dir: string,
  { begun, ...more }: NonNullable<RehearsalOptions['more']>,
): Promise<Stack> {
  const functionsDir = join(dir, 'functions');
  rmSync(functionsDir, { recursive: true, force: true });
  mkdirSync(functionsDir);
  for (const [name, deployed] of plane.functions)
    lay(join(functionsDir, name), deployed, pathOf(plane, name));
  const stack = await startStack({
    ...more,
    ...{ functionsDir, dataDir: join(dir, 'stack'), envId: REHEARSAL_ENV, acl: 'ADMINONLY' },
    collections: [...plane.tables].map(([name, { indexes }]) => ({
      name,
      indexes: indexes.map(index => ({
        name: index.Name,
        unique: index.Unique,
        keys: (index.Keys as { Name: string; Direction: string }[]).map(key => ({
          field: key.Name,
          direction: key.Direction === '-1' ? (-1 as const) : (1 as const),
        })),
      })),
    })),
  });
  begun?.(stack);
  return stack;
}

const pathOf = ({ httpPaths }: Plane, name: string): string | undefined =>
  [...httpPaths].find(([, its]) => its === name)?.[0];

/** Writes a deployed function’s folder in the form that the stack reads. */
function lay(folder: string, deployed: Deployed, httpPath: string | undefined): void {
  mkdirSync(folder);
  for (const [name, code] of Object.entries(unzipSync(Buffer.from(deployed.code, 'base64'))))
    writeFileSync(join(folder, name), code);
  const config = {
    timeout: deployed.Timeout,
    envVariables: Object.fromEntries(
      deployed.Environment.Variables.map(({ Key, Value }) => [Key, Value]),
    ),
    triggers: deployed.Triggers.map(({ TriggerName, TriggerDesc }) => ({
      ...{ name: TriggerName, type: 'timer', config: TriggerDesc },
    })),
    ...defined({ httpPath }),
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
}

/** A function’s answer to a call without an account; a thrown error in the vendor’s form. */
async function answerOf(stack: Stack, name: string): Promise<string> {
  try {
    return JSON.stringify((await stack.invoke(name)).result);
  } catch (error) {
    return JSON.stringify({ errorCode: 1, stackTrace: (error as Error).message });
  }
}

/** Passes a request to the stack, and its answer back. */
function pass(port: number, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url: path } = request;
  const onward = send({ host: '127.0.0.1', port, method, headers, path }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
