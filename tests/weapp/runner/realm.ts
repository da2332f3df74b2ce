import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as vm from 'node:vm';

/**
 * The values that the modules of a mini-program get, and the globals that are undefined for them,
 * as in WeChat's own wrapper.
 */
const GIVEN = ['require', 'module', 'exports'];
const UNDEFINED = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'Caches',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'XMLHttpRequest',
  'WebSocket',
];

/** Runs inside the new realm: removes what a phone lacks, and gives the app its own clock. */
const PREPARE = `(now, keepIntl) => {
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name];
  if (!keepIntl) delete globalThis.Intl;
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, given, made) =>
      given.length ? Reflect.construct(target, given, made) : Reflect.construct(target, [now()], made),
    get: (target, key) => (key === 'now' ? () => now() : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = globalThis.Date;
  const types = [String, Number, Boolean, Object, Array, Function];
  const RealFunction = Function;
  const made = given => {
    if (given.length === 1 && /^\\s*return this;?\\s*$/.test(given[0])) return () => globalThis;
    throw new EvalError('Code generation from strings disallowed for this context');
  };
  globalThis.Function = new Proxy(RealFunction, { apply: (_, __, given) => made(given), construct: (_, given) => made(given) });
  return {
    parse: text => JSON.parse(text),
    bytes: numbers => new Uint8Array(numbers).buffer,
    promise: executor => new Promise(executor),
    error: (message, fields) => Object.assign(new Error(message), fields),
    array: items => Array.from(items),
    object: () => ({}),
    isPromise: value => value instanceof Promise,
    types,
  };
}`;

/** Values of the app’s realm, so that the app’s `instanceof` and `Array.isArray` hold for them. */
interface Made {
  parse(text: string): unknown;
  bytes(numbers: ArrayLike<number>): ArrayBuffer;
  promise<T>(
    executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void,
  ): Promise<T>;
  error(message: string, fields?: object): Error;
  array<T>(items: T[]): T[];
  object(): Record<string, unknown>;
  isPromise(value: unknown): boolean;
  /** The realm's own String, Number, Boolean, Object, Array, Function. */
  types: unknown[];
}

export interface Realm extends Made {
  /** The app’s global object, with the runner’s additions. */
  globals: Record<string, unknown>;
  /** Copies a value as JSON into the app's realm; undefined stays undefined. */
  copy<T>(value: T): T;
  /**
   * Runs a module of the mini-program once and returns its exports. `path` has no extension and no
   * leading slash.
   */
  load(path: string): unknown;
}

/** Gives the code of a module instead of the built one, or undefined for the built one. */
export type CodeOf = (path: string, built: string) => string | undefined;

const scripts = new Map<string, { script: vm.Script; stamp: string }>();

/**
 * A fresh JavaScript realm with nothing of Node or a browser in it: JavaScript's own objects and what the runner puts into
 * `globals`. Each realm has its own module state. Text is never run as code there, as on a phone.
 *
 * @param root folder of the compiled mini-program
 * @param packageOf the sub-package's root a path belongs to, or '' for the main package
 * @param now the app's moment in epoch milliseconds
 * @param codeOf gives the code of a module instead of the built one
 */
export function createRealm(options: {
  root: string;
  packageOf: (path: string) => string;
  now: () => number;
  codeOf: CodeOf | undefined;
  intl: boolean;
}): Realm {
  const { root, now, intl, codeOf } = options;
  const globals = vm.createContext(Object.create(null) as Record<string, unknown>, {
    codeGeneration: { strings: false, wasm: false },
  }) as Record<string, unknown>;
  const prepare = vm.runInContext(PREPARE, globals) as (now: () => number, intl: boolean) => Made;
  const made = prepare(now, intl);
  const modules = new Map<string, { exports: unknown }>();

  const load = (path: string): unknown => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = made.object() as { exports: unknown };
    module.exports = made.object();
    modules.set(path, module);
    const wrapper = compile(root, path, codeOf).runInContext(globals) as (
      ...given: unknown[]
    ) => void;
    try {
      wrapper.call(undefined, requireFrom(path), module, module.exports);
    } catch (error) {
      modules.delete(path);
      throw error;
    }
    return module.exports;
  };

  const requireFrom = (from: string) => {
    const require = (asked: string) => load(find(options, made, from, asked));
    return Object.assign(require, {
      async: (asked: string) =>
        made.promise((done, fail) => {
          try {
            done(load(resolve(from, asked)));
          } catch (error) {
            fail(error);
          }
        }),
    });
  };

  return {
    ...made,
    globals,
    copy: value =>
      value === undefined ? value : (made.parse(JSON.stringify(value)) as typeof value),
    load,
  };
}

/** The path of a required module, in the same package or the main one. */
function find(
  { root, packageOf }: { root: string; packageOf: (path: string) => string },
  made: Made,
  from: string,
  asked: string,
): string {
  const path = resolve(from, asked);
  if (!existsSync(join(root, `${path}.js`))) {
    throw made.error(`module '${path}.js' is not defined, require args is '${asked}'`);
  }
  const owner = packageOf(path);
  if (owner && owner !== packageOf(from)) {
    throw made.error(
      `module '${path}.js' is of sub-package '${owner}', not loaded in '${from}.js'`,
    );
  }
  return path;
}

function resolve(from: string, asked: string): string {
  const path = asked.startsWith('/') ? asked.slice(1) : posix.join(posix.dirname(from), asked);
  return posix.normalize(path).replace(/\.js$/, '');
}

function compile(root: string, path: string, codeOf: CodeOf | undefined): vm.Script {
  const filename = join(root, `${path}.js`);
  if (!existsSync(filename)) throw new Error(`There is no ${path}.js in ${root}`);
  const { mtimeMs, size } = statSync(filename);
  const stamp = `${mtimeMs}:${size}`;
  const built = () => readFileSync(filename, 'utf8');
  const planted = codeOf?.(path, built());
  if (planted !== undefined) return scriptOf(planted, filename);
  const known = scripts.get(filename);
  if (known?.stamp === stamp) return known.script;
  const script = scriptOf(built(), filename);
  scripts.set(filename, { script, stamp });
  return script;
}

const scriptOf = (code: string, filename: string): vm.Script =>
  new vm.Script(`(function(${[...GIVEN, ...UNDEFINED].join(',')}){${code}\n})`, { filename });
