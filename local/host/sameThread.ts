import { EventEmitter } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import * as http from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { format } from 'node:util';
import * as vm from 'node:vm';
import type { HttpAnswer } from '../face/reply';
import type { AskHere, InstanceOptions, Job } from './job';

/** The names that a module of a bundle gets, beside those of Node. */
const GIVEN = ['exports', 'require', 'module', '__filename', '__dirname'];
const OWN = ['process', 'Date', 'console'] as const;
type Own = Record<(typeof OWN)[number], unknown>;

/** Node’s own objects. Under jest a module sees copies of them. */
const real = vm.runInThisContext('({ process, Date, parse: text => JSON.parse(text) })') as {
  process: NodeJS.Process;
  Date: DateConstructor;
  parse(text: string): unknown;
};

/**
 * An instance that runs in this thread, with the interface of a worker thread. It has its own
 * modules, variables and clock, but no own memory, and endless code stops everything. Its requests
 * to `/admin` need no socket and wake no other thread, which costs more than the requests
 * themselves.
 */
export class SameThread extends EventEmitter {
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  private main: (event: unknown, context: unknown) => unknown = () => undefined;
  private readonly env: Record<string, string>;
  private given: string[] = [];
  private ended = false;

  constructor({ file, clock, env, adminUrl }: InstanceOptions, ask: AskHere) {
    super();
    this.env = { ...env };
    const print = (...words: unknown[]) => void this.stdout.write(`${format(...words)}\n`);
    const own: Own = {
      process: Object.create(real.process, { env: { value: this.env } }),
      Date: clockedDate(new Float64Array(clock)),
      console: { log: print, info: print, debug: print, warn: print, error: print },
    };
    const answer: AskHere = async (...asked) => {
      // It takes a turn of the event loop, as a network request does.
      await new Promise(setImmediate);
      return this.ended ? new Promise(() => undefined) : ask(...asked);
    };
    setImmediate(() => this.load(file, own, httpWith(adminUrl, answer)));
  }

  /** Runs one call. */
  async postMessage({ event, context, env }: Omit<Job, 'timeLimitMs'>): Promise<void> {
    // The variables of the previous call must not be visible to this one.
    for (const name of this.given) delete this.env[name];
    this.given = Object.keys(env);
    Object.assign(this.env, env);
    try {
      const value = await this.main(real.parse(event), context);
      this.say({ json: JSON.stringify(value) ?? 'null' });
    } catch (error) {
      this.say({ failure: described(error) });
    }
  }

  /** Code under way gets no answer any more. */
  async terminate(): Promise<void> {
    this.ended = true;
  }

  private load(file: string, own: Own, itsHttp: object): void {
    try {
      const { main } = run(file, own, itsHttp) as { main?: unknown };
      if (typeof main !== 'function') throw new TypeError('index.js exports no function "main"');
      this.main = main as typeof this.main;
      this.say({ ready: true });
    } catch (error) {
      this.say({ unloadable: described(error) });
    }
  }

  private say(reply: object): void {
    if (!this.ended) this.emit('message', reply);
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

/** A `Date` that shows the stack’s clock: its offset in ms, and its frozen moment or NaN. */
function clockedDate(cells: Float64Array): DateConstructor {
  const now = () => {
    const [offset = 0, frozen = Number.NaN] = cells;
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

/** Node’s `http`, with requests to an address answered here. */
const httpWith = (address: string, answer: AskHere): object =>
  Object.create(http, {
    request: {
      value: (url: unknown, options: http.RequestOptions, then: Then) =>
        typeof url === 'string' && url.startsWith(address)
          ? new Request(options, then, answer)
          : http.request(url as string, options, then as never),
    },
  });

type Then = (response: EventEmitter) => void;

/** The part of `http.ClientRequest` that the SDK uses. */
class Request extends EventEmitter {
  private body: string | Buffer = '';

  constructor(
    private readonly options: http.RequestOptions,
    private readonly then: Then,
    private readonly answer: AskHere,
  ) {
    super();
  }

  /** The function’s own time limit holds. */
  setTimeout(): this {
    return this;
  }

  write(body: string | Buffer): void {
    this.body = body;
  }

  end(): void {
    const headers = this.options.headers as Record<string, unknown> | undefined;
    const type = headers?.['content-type'] ?? headers?.['Content-Type'];
    void this.answer(this.body, String(type ?? '')).then(answer => this.answered(answer));
  }

  private answered(answer: HttpAnswer): void {
    if (answer === 'cut') {
      const error = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      return void this.emit('error', error);
    }
    const { status: statusCode, type, body } = answer;
    const response = new EventEmitter();
    const headers = { 'content-type': type };
    this.then(Object.assign(response, { statusCode, headers, setEncoding: () => undefined }));
    response.emit('data', Buffer.from(body));
    response.emit('end');
  }
}

function described(error: unknown): { name: string; message: string; stack?: string } {
  const { name = 'Error', message, stack } = (error ?? {}) as Partial<Error>;
  const known = { name, message: message ?? String(error) };
  return stack ? { ...known, stack } : known;
}
