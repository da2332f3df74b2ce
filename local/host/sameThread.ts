import { EventEmitter } from 'node:events';
import { statSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import * as vm from 'node:vm';
import { Bundle, type Serving } from './bundle';
import type { AskHere, Described, InstanceOptions, Job } from './job';

/** Node’s own parser, whose objects the bundle’s code knows. Under jest a module has another one. */
const parse = vm.runInThisContext('text => JSON.parse(text)') as (text: string) => unknown;

/** Bundles whose stacks are closed, by file and its time, for the next stack of this process. */
const free = new Map<string, Bundle[]>();

/**
 * An instance that runs in this thread, with the interface of a worker thread. It has its own
 * modules, variables and clock, but no own memory, and endless code stops everything. Its requests
 * to `/admin` need no socket and wake no other thread, which costs more than the requests
 * themselves. A bundle that has `main.forget` serves the next stack when its own is closed: loading
 * it and warming it up costs more than a test.
 */
export class SameThread extends EventEmitter {
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  private bundle: Bundle | undefined;
  private place = '';
  private given: string[] = [];
  private running = 0;
  private ended = false;

  constructor({ file, clock, env, adminUrl }: InstanceOptions, ask: AskHere) {
    super();
    const serving: Serving = {
      ...{ env, adminUrl, clock: new Float64Array(clock) },
      ask: (...asked) => (this.ended ? new Promise(() => undefined) : ask(...asked)),
      print: text => void this.stdout.write(text),
    };
    setImmediate(() => this.load(file, serving));
  }

  /** Runs one call. */
  async postMessage({ event, context, env }: Omit<Job, 'timeLimitMs'>): Promise<void> {
    const { bundle } = this;
    if (!bundle) return;
    // The variables of the previous call must not be visible to this one.
    for (const name of this.given) delete bundle.env[name];
    this.given = Object.keys(env);
    Object.assign(bundle.env, env);
    this.running += 1;
    try {
      const value = await bundle.main(parse(event), context);
      this.say({ json: JSON.stringify(value) ?? 'null' });
    } catch (error) {
      this.say({ failure: described(error) });
    } finally {
      this.running -= 1;
    }
  }

  /** Code under way gets no answer any more. */
  async terminate(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    if (this.bundle && this.running === 0 && this.bundle.release())
      free.set(this.place, [...(free.get(this.place) ?? []), this.bundle]);
  }

  private load(file: string, serving: Serving): void {
    if (this.ended) return;
    try {
      const { mtimeMs, size } = statSync(file);
      this.place = `${file}:${mtimeMs}:${size}`;
      const known = free.get(this.place)?.pop();
      known?.serve(serving);
      this.bundle = known ?? new Bundle(file, serving);
      this.say({ ready: true });
    } catch (error) {
      this.say({ unloadable: described(error) });
    }
  }

  private say(reply: object): void {
    if (!this.ended) this.emit('message', reply);
  }
}

function described(error: unknown): Described {
  const { name = 'Error', message, stack } = (error ?? {}) as Partial<Error>;
  const known = { name, message: message ?? String(error) };
  return stack ? { ...known, stack } : known;
}
