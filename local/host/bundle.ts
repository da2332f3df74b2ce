import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import * as vm from 'node:vm';
import { httpWith } from './hereHttp';
import type { AskHere } from './job';

/** The names that a module of a bundle gets, beside those of Node. */
const GIVEN = ['exports', 'require', 'module', '__filename', '__dirname'];
const OWN = ['process', 'Date', 'console'] as const;
type Own = Record<(typeof OWN)[number], unknown>;

/** Node’s own objects. Under jest a module sees copies of them. */
const real = vm.runInThisContext('({ process, Date })') as {
  process: NodeJS.Process;
  Date: DateConstructor;
};

/** The stack that a bundle serves. */
export interface Serving {
  env: Record<string, string>;
  /** The cells of its clock. */
  clock: Float64Array;
  adminUrl: string;
  ask: AskHere;
  print: (text: string) => void;
}

interface Main {
  (event: unknown, context: unknown): unknown;
  /** Forgets what it remembers between two calls, as a new instance. */
  forget?(): void;
}

/** A function’s code, loaded in this thread with its own modules, variables and clock. */
export class Bundle {
  readonly main: Main;
  /** Its variables, as it sees them in `process.env`. */
  readonly env: Record<string, string> = {};
  private asking = 0;

  /** @throws what the code throws, or TypeError when it has no `main` */
  constructor(
    file: string,
    private serving: Serving,
  ) {
    this.serve(serving);
    const print = (...words: unknown[]) => this.serving.print(`${format(...words)}\n`);
    const own: Own = {
      process: Object.create(real.process, { env: { value: this.env } }),
      Date: clockedDate(() => this.serving.clock),
      console: { log: print, info: print, debug: print, warn: print, error: print },
    };
    const itsHttp = httpWith(
      () => this.serving.adminUrl,
      (...asked) => this.ask(...asked),
    );
    const { main } = run(file, own, itsHttp) as { main?: unknown };
    if (typeof main !== 'function') throw new TypeError('index.js exports no function "main"');
    this.main = main as Main;
  }

  /** Makes it serve another stack. */
  serve(serving: Serving): void {
    this.serving = serving;
    for (const name of Object.keys(this.env)) delete this.env[name];
    Object.assign(this.env, serving.env);
  }

  /** Makes it forget its stack; false if it cannot, or still waits for an answer of it. */
  release(): boolean {
    if (this.asking > 0 || !this.main.forget) return false;
    this.main.forget();
    return true;
  }

  private async ask(...asked: Parameters<AskHere>): ReturnType<AskHere> {
    const { serving } = this;
    this.asking += 1;
    try {
      // It takes a turn of the event loop, as a network request does.
      await new Promise(setImmediate);
      return await serving.ask(...asked);
    } finally {
      this.asking -= 1;
    }
  }
}

/** Runs a bundle’s file with modules of its own. Returns its exports. */
function run(file: string, own: Own, itsHttp: object): unknown {
  const modules = new Map<string, { exports: object }>();
  const nodes = createRequire(file);
  const load = (path: string): object => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const require = (name: string): unknown => {
      if (name.startsWith('.')) return load(join(dirname(path), name));
      return name === 'http' || name === 'node:http' ? itsHttp : nodes(name);
    };
    const names = [module.exports, require, module, path, dirname(path)];
    compiled(path)(...names, ...OWN.map(name => own[name]));
    return module.exports;
  };
  return load(file);
}

type Wrapped = (...given: unknown[]) => void;
const compiledFiles = new Map<string, { stamp: string; wrapped: Wrapped }>();

/** A file as a function of its given names. Instances share the compiled code. */
function compiled(path: string): Wrapped {
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs}:${size}`;
  const known = compiledFiles.get(path);
  if (known?.stamp === stamp) return known.wrapped;
  const source = `(function(${[...GIVEN, ...OWN].join(',')}){${readFileSync(path, 'utf8')}\n})`;
  const wrapped = new vm.Script(source, { filename: path }).runInThisContext() as Wrapped;
  compiledFiles.set(path, { stamp, wrapped });
  return wrapped;
}

/** A `Date` that shows a stack’s clock: its offset in ms, and its frozen moment or NaN. */
function clockedDate(cells: () => Float64Array): DateConstructor {
  const now = () => {
    const [offset = 0, frozen = Number.NaN] = cells();
    return Number.isNaN(frozen) ? real.Date.now() + offset : frozen;
  };
  const own: DateConstructor = new Proxy(real.Date, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length ? given : [now()], made === own ? target : made),
    apply: () => new real.Date(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return own;
}
