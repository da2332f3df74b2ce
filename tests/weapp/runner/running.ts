import { resolve } from 'node:path';
import { type Manifest, readManifest } from './app-json';
import { type AppError, wordsOf } from './errors';
import type { Target } from './find';
import { type Found, Page } from './found';
import { consoleAndTimers } from './globals';
import type { ActOptions, LaunchOptions, Wait } from './launchOptions';
import { listen } from './listening';
import { CALL_LIMIT_MS, Loop } from './loop';
import type { OpenPage } from './openPage';
import { createRealm, type Realm } from './realm';
import { Stack } from './stack';
import { compileTemplates } from './templates';
import { Typed } from './tree';
import { createWx, type WxControl } from './wx';

/** A running mini-program: its screen, its errors, and its time. */
export class Running {
  /** The errors inside; empty after a good journey. */
  readonly errors: AppError[] = [];
  /** The app’s console output without errors. */
  readonly logs: string[] = [];
  /** The warnings of WeChat’s framework. */
  readonly warnings: string[] = [];
  /** The user’s side of `wx`: modals, toasts, storage, answers. */
  readonly wx: WxControl;

  protected readonly typed = new Typed();
  protected readonly loop: Loop;
  protected readonly stack: Stack;
  protected readonly copy: <T>(value: T) => T;
  private readonly ending: (() => void)[];
  private readonly manifest: Manifest;

  /** Use `launch`. */
  constructor(options: LaunchOptions, process: NodeJS.Process) {
    const root = resolve(options.dist ?? 'dist/weapp');
    const { now = Date.now } = options;
    this.manifest = readManifest(root);
    const failed = (cause: unknown, where: string) => this.failed('thrown', cause, where);
    this.loop = new Loop(failed);
    const moment = () => (typeof now === 'number' ? now : now()) + this.loop.at;
    const { packageOf } = this.manifest;
    const { intl = false, codeOf } = options;
    const realm = createRealm({ root, packageOf, now: moment, codeOf, intl });
    this.copy = realm.copy;
    this.stack = new Stack(root, this.manifest, compileTemplates(root), realm, this.loop, failed);
    const { wx, control } = this.wxFor(options, realm, moment);
    this.wx = control;
    Object.assign(realm.globals, {
      wx,
      ...consoleAndTimers(this.loop, (level, words) => this.written(level, words)),
    });
    this.ending = listen(process, {
      realm,
      owns: component => this.stack.owns(component),
      thrown: (cause, method) => failed(cause, `${this.where} ${method}`.trim()),
      warned: message => this.warnings.push(message),
      rejected: cause => this.failed('rejection', cause, this.where),
    });
  }

  private wxFor(options: LaunchOptions, realm: Realm, now: () => number) {
    return createWx({
      realm,
      loop: this.loop,
      pages: this.stack,
      storage: options.storage ?? new Map(),
      callFunction:
        options.callFunction ??
        (({ name }) => {
          throw new Error(`No callFunction was given to launch, and the app calls '${name}'`);
        }),
      uploadFile:
        options.uploadFile ??
        (({ cloudPath }) => {
          throw new Error(`No uploadFile was given to launch, and the app uploads '${cloudPath}'`);
        }),
      subscriptions: options.subscriptions ?? {},
      overrides: options.wx ?? {},
      failed: (kind, cause, where) => this.failed(kind, cause, where),
      now,
    });
  }

  private written(level: string, words: unknown[]): void {
    const message = words.map(wordsOf).join(' ');
    if (level !== 'error') this.logs.push(message);
    else this.errors.push({ kind: 'console', message, where: this.where, cause: words[0] });
  }

  /** @internal */
  async begin({ path = '', scene = 1001 }: LaunchOptions): Promise<void> {
    this.stack.start(path, scene);
    await this.settle();
  }

  /** @internal Adds the app’s earlier errors to an error. */
  explained(error: unknown): unknown {
    return this.errors.length === 0
      ? error
      : new Error(`${wordsOf(error)}${this.mishaps}`, { cause: error });
  }

  /** The page on screen. */
  current(): Page {
    return new Page(this.top, this.typed);
  }
  /** Routes of the stack; the current page is last. */
  get routes(): string[] {
    return this.stack.pages.map(({ route }) => route);
  }
  /** The tab bar’s routes and words. */
  get tabs(): readonly { route: string; text: string }[] {
    return this.manifest.tabs;
  }
  /** All visible text of the page, a line for each block. */
  text(): string {
    return this.current().text;
  }
  /** The page’s tree, for reading a failed test. */
  html(): string {
    return this.current().html();
  }
  /**
   * The first match.
   *
   * @throws Error with the page’s text if there is none
   */
  find(target: Target): Found {
    try {
      return this.current().find(target);
    } catch (error) {
      throw this.explained(error);
    }
  }
  findAll(target: Target): Found[] {
    return this.current().findAll(target);
  }
  has(target: Target): boolean {
    return this.findAll(target).length > 0;
  }

  /**
   * Waits until the app rests: nothing to render and, unless `wait` is `screen`, no cloud call
   * under way.
   */
  async settle({ wait = 'all' as Wait, limit = CALL_LIMIT_MS } = {}): Promise<void> {
    if (wait !== 'none') await this.loop.settle({ calls: wait === 'all', limit });
  }

  /**
   * Moves the app’s clock forward, with its timers. Timers over 100 ms and all intervals wait for
   * this.
   */
  async advance(ms: number): Promise<void> {
    await this.loop.advance(ms);
  }

  /**
   * Waits until the target is on the page, running the app’s clock for up to `within` ms of its own
   * time.
   *
   * @throws Error with the page’s text if it never appears
   */
  async waitFor(target: Target, within = 5_000): Promise<Found> {
    let left = within;
    for (;;) {
      await this.settle();
      const [first] = this.findAll(target);
      if (first) return first;
      const next = this.loop.untilNext();
      if (next === undefined || next > left) return this.find(target);
      await this.loop.advance(next);
      left -= Math.max(1, next);
    }
  }

  /** Throws with all errors inside, if there are any. */
  expectNoErrors(): void {
    if (this.errors.length === 0) return;
    const lines = this.errors.map(
      ({ kind, where, message }) => `- ${kind} in ${where}: ${message}`,
    );
    throw new Error(`The app made ${this.errors.length} error(s):\n${lines.join('\n')}`);
  }

  /** Ends the app: its timers, pages and listeners. */
  close(): void {
    this.stack.close();
    this.loop.stop();
    for (const end of this.ending.splice(0)) end();
  }

  protected get top(): OpenPage {
    const page = this.stack.current;
    if (!page) throw this.explained(new Error('No page is open'));
    return page;
  }

  protected get where(): string {
    return this.stack.current?.route ?? 'launch';
  }

  protected get mishaps(): string {
    return this.errors
      .map(({ kind, where, message }) => `\n(${kind} in ${where}: ${message})`)
      .join('');
  }

  protected get screen(): string {
    return `On ${this.where}:\n${this.stack.current ? this.text() : '(nothing)'}${this.mishaps}`;
  }

  protected wait({ wait = 'all' }: ActOptions): Promise<void> {
    return this.settle({ wait });
  }

  protected failed(kind: AppError['kind'], cause: unknown, where: string): void {
    const message = wordsOf(cause);
    // It was recorded when the call was made.
    if (kind !== 'unmodelled' && this.errors.some(error => error.cause === cause)) return;
    this.errors.push({ kind, message, where, cause });
    const { app } = this.stack;
    if (kind === 'thrown') callQuietly(app, 'onError', message);
    if (kind === 'rejection') callQuietly(app, 'onUnhandledRejection', { reason: cause });
  }
}

function callQuietly(on: Record<string, unknown> | undefined, name: string, given: unknown): void {
  const method = on?.[name];
  if (typeof method !== 'function') return;
  try {
    method.call(on, given);
  } catch {}
}
