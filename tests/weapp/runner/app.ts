import { resolve } from 'node:path';
import * as glassEasel from 'glass-easel';
import { readManifest } from './app-json';
import { type AppError, wordsOf } from './errors';
import { findAll, type Target } from './find';
import { type Found, Page, said } from './found';
import { CALL_LIMIT_MS, Loop } from './loop';
import type { OpenPage } from './openPage';
import { createRealm } from './realm';
import { Stack } from './stack';
import { compileTemplates } from './templates';
import { Controls, controlAt, fire } from './touch';
import { Typed, tagOf } from './tree';
import { type CallFunction, createWx, Failure, type Subscriptions, type WxControl } from './wx';

type El = glassEasel.Element;

export interface LaunchOptions {
  /** Folder of the compiled mini-program, from the working directory. */
  dist?: string;
  /** The page to open with its query, as a shared card or a code does; else the first of app.json. */
  path?: string;
  /** WeChat's scene number; 1001 is the list of mini-programs. */
  scene?: number;
  /** Answers `wx.cloud.callFunction`; what it throws fails the call. */
  callFunction?: CallFunction;
  /** The templates there are, what WeChat remembers of the person's choices, and the listener that hears of consents. */
  subscriptions?: Subscriptions;
  /**
   * wx APIs of the test's own. An asynchronous one gets the options and returns (or promises) the answer's fields or throws;
   * those named …Sync, on…, off…, create… and get…Manager are called as they are.
   */
  wx?: Record<string, unknown>;
  /** The app's moment at launch in epoch milliseconds (then moved by `advance` alone), or a function that tells it. */
  now?: number | (() => number);
  /** What the phone has stored already; kept up to date, so that a second launch can be given the same map. */
  storage?: Map<string, unknown>;
  /** Leave Intl to the app: some phones have none. */
  intl?: boolean;
}

/** How long an action waits: until all rests, until the screen rests while cloud calls are still out, or not at all. */
export type Wait = 'all' | 'screen' | 'none';
export interface ActOptions {
  wait?: Wait;
}

/** A running mini-program and the person using it. Actions wait until the app rests unless told otherwise. */
export class App {
  /** What went wrong inside; a good journey leaves it empty. */
  readonly errors: AppError[] = [];
  /** What the app wrote to the console, but for errors. */
  readonly logs: string[] = [];
  /** What WeChat's framework warned of. */
  readonly warnings: string[] = [];
  /** The person's side of `wx`: modals, toasts, storage, answers. */
  readonly wx: WxControl;

  private readonly typed = new Typed();
  private readonly loop: Loop;
  private readonly stack: Stack;
  private readonly controls: Controls;
  private readonly copy: <T>(value: T) => T;
  private readonly ending: (() => void)[] = [];
  private readonly manifest;

  /** Use `launch`. */
  constructor(options: LaunchOptions, process: NodeJS.Process) {
    const root = resolve(options.dist ?? 'dist/weapp');
    const { now = Date.now } = options;
    this.manifest = readManifest(root);
    const failed = (cause: unknown, where: string) => this.failed('thrown', cause, where);
    this.loop = new Loop(failed);
    const moment = () => (typeof now === 'number' ? now : now()) + this.loop.at;
    const realm = createRealm({
      root,
      packageOf: this.manifest.packageOf,
      now: moment,
      intl: options.intl === true,
    });
    this.copy = realm.copy;
    this.stack = new Stack(root, this.manifest, compileTemplates(root), realm, this.loop, failed);
    const { wx, control } = createWx({
      realm,
      loop: this.loop,
      pages: this.stack,
      storage: options.storage ?? new Map(),
      callFunction:
        options.callFunction ??
        (({ name }) => {
          throw new Error(`No callFunction was given to launch, and the app calls '${name}'`);
        }),
      subscriptions: options.subscriptions ?? {},
      overrides: options.wx ?? {},
      failed: (kind, cause, where) => this.failed(kind, cause, where),
      now: moment,
    });
    this.wx = control;
    this.controls = new Controls(this.typed, realm.copy, {
      navigate: (openType, url, delta) => this.navigate(openType, url, delta),
      share: button => void this.shareBy('button', button),
      phoneNumber: button =>
        this.loop.post(() => fire(button, 'getphonenumber', this.copy(this.wx.phoneDetail()))),
    });

    const { loop } = this;
    const write =
      (level: string) =>
      (...words: unknown[]) => {
        const message = words.map(wordsOf).join(' ');
        if (level !== 'error') this.logs.push(message);
        else this.errors.push({ kind: 'console', message, where: this.where, cause: words[0] });
      };
    Object.assign(realm.globals, {
      wx,
      console: Object.fromEntries(
        'log info debug warn error group groupEnd groupCollapsed time timeEnd table trace assert dir count'
          .split(' ')
          .map(level => [level, level === 'assert' ? () => {} : write(level)]),
      ),
      setTimeout: (run: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
        loop.timer(() => run(...given), delay ?? 0),
      setInterval: (run: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
        loop.timer(() => run(...given), delay ?? 0, true),
      clearTimeout: (id: unknown) => loop.clear(id),
      clearInterval: (id: unknown) => loop.clear(id),
    });

    const ours = (related: unknown) =>
      glassEasel.Component.isComponent(related as never)
        ? this.stack.owns(related as glassEasel.GeneralComponent)
        : true;
    const onError: Parameters<typeof glassEasel.addGlobalErrorListener>[0] = (
      cause,
      method,
      related,
    ) => {
      if (!ours(related)) return undefined;
      this.failed('thrown', cause, `${this.where} ${method ?? ''}`.trim());
      return false;
    };
    const onWarning: Parameters<typeof glassEasel.addGlobalWarningListener>[0] = (
      message,
      related,
    ) => {
      if (ours(related)) this.warnings.push(message);
      return false;
    };
    const onRejection = (cause: unknown, promise: Promise<unknown>) => {
      if (!realm.isPromise(promise)) return;
      // Taken note of here, so that the test's own process does not fail for it.
      promise.catch(() => {});
      this.failed('rejection', cause, this.where);
    };
    glassEasel.addGlobalErrorListener(onError);
    glassEasel.addGlobalWarningListener(onWarning);
    process.on('unhandledRejection', onRejection);
    this.ending.push(
      () => glassEasel.removeGlobalErrorListener(onError),
      () => glassEasel.removeGlobalWarningListener(onWarning),
      () => process.off('unhandledRejection', onRejection),
    );
  }

  /** @internal */
  async begin({ path = '', scene = 1001 }: LaunchOptions): Promise<void> {
    this.stack.start(path, scene);
    await this.settle();
  }

  /** @internal The error with what went wrong in the app before it. */
  explained(error: unknown): unknown {
    return this.errors.length === 0
      ? error
      : new Error(`${wordsOf(error)}${this.mishaps}`, { cause: error });
  }

  // What is there

  /** The page on screen. */
  current(): Page {
    return new Page(this.top, this.typed);
  }
  /** Routes of the stack, the page on screen last. */
  get routes(): string[] {
    return this.stack.pages.map(({ route }) => route);
  }
  /** The tab bar's routes and words. */
  get tabs(): readonly { route: string; text: string }[] {
    return this.manifest.tabs;
  }
  /** All a person can read on the page, a line for each block. */
  text(): string {
    return this.current().text;
  }
  /** The page's tree, for reading when a test fails. */
  html(): string {
    return this.current().html();
  }
  /** The first that matches; an error with what is on the page if there is none. */
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

  // What a person does

  /** A finger on it. An error if it is disabled, nothing there takes it, or something lies over the page. */
  async tap(target: Target, options: ActOptions = {}): Promise<void> {
    const { element } = this.reach(target, 'tap');
    if (!this.loop.byFinger(() => this.controls.tap(element))) {
      throw this.explained(new Error(`Nothing takes a tap on ${said(target)}\n${this.screen}`));
    }
    await this.wait(options);
  }

  async longPress(target: Target, options: ActOptions = {}): Promise<void> {
    const { element } = this.reach(target, 'long-press');
    fire(element, 'longpress', this.copy({ x: 0, y: 0 }), true);
    fire(element, 'longtap', this.copy({ x: 0, y: 0 }), true);
    await this.wait(options);
  }

  /** Types text in place of what is in the field, then leaves the field; `confirm` presses the keyboard's own button. */
  async type(
    target: Target,
    text: string,
    options: ActOptions & { confirm?: boolean } = {},
  ): Promise<void> {
    const { element } = this.reach(target, 'type in');
    this.controls.type(this.controlIn(element, ['input', 'textarea']), text, options.confirm);
    await this.wait(options);
  }

  /** Chooses in a picker: an index, an item's words, a date ('2026-11-22'), a time ('08:30'), or several columns. */
  async choose(
    target: Target,
    choice: number | string | (number | string)[],
    options: ActOptions = {},
  ): Promise<void> {
    const { element } = this.reach(target, 'choose in');
    this.controls.choose(this.controlIn(element, ['picker', 'picker-view']), choice);
    await this.wait(options);
  }

  /** Submits a form (the only one if none is named), as its submit button does. */
  async submit(target: Target = 'form', options: ActOptions = {}): Promise<void> {
    const { element } = this.reach(target, 'submit');
    this.loop.byFinger(() => this.controls.submit(this.controlIn(element, ['form'])));
    await this.wait(options);
  }

  /** Any other event of an element: `fire('swiper', 'change', { current: 1 })`. */
  async fire(
    target: Target,
    type: string,
    detail: unknown = {},
    options: ActOptions = {},
  ): Promise<void> {
    fire(this.find(target).element, type, this.copy(detail));
    await this.wait(options);
  }

  /** Pulls the page down; an error where the page does not allow it. */
  async pullDown(options: ActOptions = {}): Promise<void> {
    this.uncovered('pull down');
    this.stack.startRefresh();
    await this.wait(options);
  }

  /** Scrolls to the page's end. */
  async reachBottom(options: ActOptions = {}): Promise<void> {
    this.uncovered('scroll');
    this.need('onReachBottom');
    this.stack.call(this.top.caller, 'onReachBottom');
    await this.wait(options);
  }

  /** Scrolls the page, or a scroll-view, to a number of pixels from its top. */
  async scroll(top: number, target?: Target, options: ActOptions = {}): Promise<void> {
    this.uncovered('scroll');
    if (target === undefined) this.stack.scrolled(top);
    else {
      const detail = {
        scrollTop: top,
        scrollLeft: 0,
        scrollHeight: 0,
        scrollWidth: 0,
        deltaX: 0,
        deltaY: 0,
      };
      fire(this.find(target).element, 'scroll', this.copy(detail));
    }
    await this.wait(options);
  }

  /** Shares the page by the menu; gives what the card would carry. An error if the page cannot be shared. */
  async share(): Promise<Record<string, unknown>> {
    const card = await this.shareBy('menu');
    await this.settle();
    return card;
  }

  /** Goes back one page; an error on the first. */
  async back(options: ActOptions = {}): Promise<void> {
    this.uncovered('go back');
    this.stack.navigateBack(1);
    await this.wait(options);
  }

  /** Taps a tab, by its route or its words. */
  async switchTab(tab: string, options: ActOptions = {}): Promise<void> {
    this.uncovered('switch tab');
    const index = this.tabs.findIndex(
      ({ route, text }) => text === tab || `/${route}` === `/${tab}`.replace('//', '/'),
    );
    const wanted = this.tabs[index];
    if (!wanted)
      throw new Error(`There is no tab '${tab}': ${this.tabs.map(({ text }) => text).join(', ')}`);
    if (!this.stack.isTab(this.top.route)) throw new Error(`${this.top.route} shows no tab bar`);
    this.stack.switchTab(`/${wanted.route}`);
    await this.settle({ wait: 'screen' });
    this.stack.call(
      this.top.caller,
      'onTabItemTap',
      this.copy({ index, pagePath: wanted.route, text: wanted.text }),
    );
    await this.wait(options);
  }

  /** The person leaves WeChat for a while. */
  async leave(): Promise<void> {
    this.stack.background();
    this.wx.send('AppHide');
    await this.settle();
  }
  /** The person comes back: to the app they left, or from the mini-program that lies over it, with what that gives. */
  async comeBack(extraData?: object): Promise<void> {
    const other = this.wx.leaveMiniProgram();
    if (extraData && !other) throw new Error('No other mini-program is open');
    this.stack.foreground(
      other && { scene: 1038, referrerInfo: { appId: other.appId, extraData: extraData ?? {} } },
    );
    this.wx.send('AppShow', this.stack.enterOptions());
    await this.settle();
  }

  /** Answers the open modal. */
  async answer(confirm: boolean, content?: string, options: ActOptions = {}): Promise<void> {
    if (!this.wx.modal) throw new Error(`No modal is open\n${this.screen}`);
    this.wx.answerModal({ confirm, ...(content === undefined ? {} : { content }) });
    await this.wait(options);
  }

  /** Answers the open action sheet by index or words; null closes it. */
  async pick(choice: number | string | null, options: ActOptions = {}): Promise<void> {
    if (!this.wx.sheet) throw new Error(`No action sheet is open\n${this.screen}`);
    this.wx.answerSheet(choice);
    await this.wait(options);
  }

  // Time

  /** Waits until the app rests: nothing to render and, unless `wait` is 'screen', no cloud call out. */
  async settle({ wait = 'all' as Wait, limit = CALL_LIMIT_MS } = {}): Promise<void> {
    if (wait !== 'none') await this.loop.settle({ calls: wait === 'all', limit });
  }

  /** Moves the app's clock on, with its timers. Timers over 100 ms and all intervals wait for this. */
  async advance(ms: number): Promise<void> {
    await this.loop.advance(ms);
  }

  /**
   * Waits until the target is on the page, letting the app's clock run up to `within` milliseconds (its own, not the test's).
   * An error with what is on the page if it never comes.
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

  /** Throws, with all of them, if anything went wrong inside. */
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

  // Inside

  private get top(): OpenPage {
    const page = this.stack.current;
    if (!page) throw this.explained(new Error('No page is open'));
    return page;
  }

  private get where(): string {
    return this.stack.current?.route ?? 'launch';
  }

  private get mishaps(): string {
    return this.errors
      .map(({ kind, where, message }) => `\n(${kind} in ${where}: ${message})`)
      .join('');
  }

  private get screen(): string {
    return `On ${this.where}:\n${this.stack.current ? this.text() : '(nothing)'}${this.mishaps}`;
  }

  private wait({ wait = 'all' }: ActOptions): Promise<void> {
    return this.settle({ wait });
  }

  private failed(kind: AppError['kind'], cause: unknown, where: string): void {
    const message = wordsOf(cause);
    // Said already when the call was made.
    if (kind !== 'unmodelled' && this.errors.some(error => error.cause === cause)) return;
    this.errors.push({ kind, message, where, cause });
    const { app } = this.stack;
    if (kind === 'thrown') callQuietly(app, 'onError', message);
    if (kind === 'rejection') callQuietly(app, 'onUnhandledRejection', { reason: cause });
  }

  /** What lies over the page takes the finger. */
  private uncovered(action: string): void {
    const { modal, sheet, masked, loading, miniProgram } = this.wx;
    if (miniProgram)
      throw new Error(`Cannot ${action}: the mini-program ${miniProgram.appId} is open`);
    if (masked) throw new Error(`Cannot ${action}: '${loading}' lies over the page`);
    if (modal)
      throw new Error(`Cannot ${action}: the modal '${modal.title}' ${modal.content} is open`);
    if (sheet)
      throw new Error(`Cannot ${action}: the action sheet ${sheet.items.join('/')} is open`);
  }

  private reach(target: Target, action: string): Found {
    this.uncovered(action);
    const found = this.aimed(target);
    if (!found.visible) throw new Error(`Cannot ${action} ${said(target)}: it is not visible`);
    if (found.disabled) throw new Error(`Cannot ${action} ${said(target)}: it is disabled`);
    return found;
  }

  /** Of several with just these words, a control is meant rather than a heading. */
  private aimed(target: Target): Found {
    const first = this.find(target);
    if (typeof target !== 'string' || first.text !== target) return first;
    return this.findAll(target).find(one => one.text === target && controlAt(one.element)) ?? first;
  }

  private controlIn(element: El, tags: string[]): El {
    if (tags.includes(tagOf(element))) return element;
    const near = [
      ...findAll(element, tags.join(','), this.typed),
      ...[controlAt(element)].filter(one => one !== undefined),
    ].find(one => tags.includes(tagOf(one)));
    if (!near) throw new Error(`There is no <${tags.join('> or <')}> at <${tagOf(element)}>`);
    return near;
  }

  private need(method: string): void {
    if (typeof this.top.caller[method] !== 'function')
      throw new Error(`${this.where} has no ${method}`);
  }

  private async shareBy(from: 'menu' | 'button', button?: El): Promise<Record<string, unknown>> {
    this.need('onShareAppMessage');
    const target = button && { id: button.id, dataset: this.copy(button.dataset ?? {}) };
    const card = this.stack.call(this.top.caller, 'onShareAppMessage', { from, target });
    return {
      title: this.top.title,
      path: `/${this.top.route}`,
      ...((await card) as object | undefined),
    };
  }

  private navigate(openType: string, url: string, delta: number): void {
    try {
      if (openType === 'navigate') this.stack.navigateTo(url);
      else if (openType === 'redirect') this.stack.redirectTo(url);
      else if (openType === 'switchTab') this.stack.switchTab(url);
      else if (openType === 'reLaunch') this.stack.reLaunch(url);
      else if (openType === 'navigateBack') this.stack.navigateBack(delta);
      else throw new Failure(`open-type '${openType}' is not modelled`);
    } catch (error) {
      this.failed('thrown', error, `navigator ${openType} ${url}`);
    }
  }
}

function callQuietly(on: Record<string, unknown> | undefined, name: string, given: unknown): void {
  const method = on?.[name];
  if (typeof method !== 'function') return;
  try {
    method.call(on, given);
  } catch {}
}
