import * as glassEasel from 'glass-easel';
import type { Manifest } from './app-json';
import { channels } from './channel';
import { Code } from './code';
import type { Loop } from './loop';
import type { Caller, OpenPage } from './openPage';
import type { Realm } from './realm';
import { selectorQuery } from './selector';
import { takeApart } from './takeApart';
import type { Templates } from './templates';
import { parse } from './urls';
import { Failure, type Pages } from './wx';

/** The most pages on WeChat’s stack. */
const MOST_PAGES = 10;

type Listener = (...given: unknown[]) => void;

/** The app's pages and components in WeChat's framework, and the stack of open pages. */
export class Stack implements Pages {
  readonly pages: OpenPage[] = [];
  launch: { path: string; query: Record<string, string>; scene: number } = {
    path: '',
    query: {},
    scene: 1001,
  };

  /** The way in which the app was shown last, where it differs from the launch. */
  private entered: object = {};
  private readonly code: Code;
  private readonly tabs = new Map<string, OpenPage>();
  private pageIds = 0;

  constructor(
    root: string,
    private readonly manifest: Manifest,
    templates: Templates,
    private readonly realm: Realm,
    private readonly loop: Loop,
    private readonly failed: (error: unknown, where: string) => void,
  ) {
    this.code = new Code(root, manifest, templates, realm, loop, () =>
      this.pages.map(({ caller }) => caller),
    );
  }

  /** The app instance given to App(). */
  get app(): Caller | undefined {
    return this.code.app;
  }

  get current(): OpenPage | undefined {
    return this.pages.at(-1);
  }

  /** Whether a component is of this app. */
  owns(component: glassEasel.GeneralComponent): boolean {
    return this.code.owns(component);
  }

  /** Starts the app: app.js, then onLaunch, onShow and the first page. */
  start(url: string, scene: number): void {
    this.realm.load('app');
    if (!this.app) throw new Error('app.js did not call App()');
    if (this.manifest.app.lazyCodeLoading !== 'requiredComponents') {
      for (const route of this.manifest.mainRoutes) {
        try {
          this.code.define(route);
        } catch (error) {
          this.failed(error, `${route}.js`);
        }
      }
    }
    const { route, query } = parse(url || this.manifest.home, '');
    this.launch = { path: route, query, scene };
    this.call(this.app, 'onLaunch', this.options());
    this.call(this.app, 'onShow', this.options());
    if (!this.manifest.routes.includes(route)) {
      this.call(
        this.app,
        'onPageNotFound',
        this.realm.copy({ path: route, query, isEntryPage: true }),
      );
      if (this.pages.length === 0) throw new Error(`app.json has no page '${route}'`);
      return;
    }
    this.show(this.open(route, query));
  }

  /** Sends the app to the background. */
  background(): void {
    this.hide(this.current);
    this.call(this.app, 'onHide');
  }
  /** @param by the way back, if not from the phone itself: scene and referrer */
  foreground(by: object = {}): void {
    this.entered = by;
    this.call(this.app, 'onShow', this.realm.copy(this.enterOptions()));
    this.appear(this.current);
  }

  /**
   * Calls a page’s or the app’s function if it exists, in this turn. An error it throws is
   * collected.
   */
  call(on: Caller | undefined, name: string, ...given: unknown[]): unknown {
    const method = on?.[name];
    if (typeof method !== 'function') return undefined;
    try {
      return method.apply(on, given);
    } catch (error) {
      this.failed(error, `${this.current?.route ?? 'app'} ${name}`);
      return undefined;
    }
  }

  close(): void {
    for (const page of [...new Set([...this.pages, ...this.tabs.values()])].reverse()) {
      takeApart(page, this.loop);
    }
    this.pages.length = 0;
    this.tabs.clear();
  }

  navigateTo(url: string, events?: Record<string, Listener>): object {
    const { route, query } = this.known(url);
    if (this.isTab(route)) throw new Failure('can not navigateTo a tabbar page');
    if (this.pages.length >= MOST_PAGES) throw new Failure('webview count limit exceed');
    const [ours, theirs] = channels(this.loop);
    for (const [name, listener] of Object.entries(events ?? {})) ours.on(name, listener);
    this.loop.post(() => {
      this.hide(this.current);
      this.show(this.open(route, query, theirs));
    });
    return ours;
  }

  redirectTo(url: string): void {
    const { route, query } = this.known(url);
    if (this.isTab(route)) throw new Failure('can not redirect to a tabbar page');
    this.loop.post(() => {
      this.unload(this.pages.pop());
      this.show(this.open(route, query));
    });
  }

  navigateBack(delta: number): void {
    if (this.pages.length <= 1) throw new Failure('cannot navigate back at first page.');
    this.loop.post(() => {
      const keep = Math.max(1, this.pages.length - Math.max(1, delta));
      while (this.pages.length > keep) this.unload(this.pages.pop());
      this.appear(this.current);
    });
  }

  switchTab(url: string): void {
    const { route } = this.known(url);
    if (!this.isTab(route)) throw new Failure('can not switch to no-tabBar page');
    this.loop.post(() => {
      if (this.current?.route === route) return;
      const from = this.current;
      if (from && this.isTab(from.route)) this.hide(from);
      while (this.pages.length > 0) {
        const page = this.pages.pop()!;
        if (!this.isTab(page.route)) this.unload(page);
      }
      const kept = this.tabs.get(route);
      if (kept) {
        this.pages.push(kept);
        this.appear(kept);
      } else this.show(this.open(route, {}));
    });
  }

  reLaunch(url: string): void {
    const { route, query } = this.known(url);
    this.loop.post(() => {
      const closing = new Set([...this.pages.reverse(), ...this.tabs.values()]);
      this.pages.length = 0;
      this.tabs.clear();
      for (const page of closing) this.unload(page);
      this.show(this.open(route, query));
    });
  }

  setTitle(title: string): void {
    if (this.current) this.current.title = title;
  }
  styleTabs(): void {
    if (!this.current || !this.isTab(this.current.route)) throw new Failure('not TabBar page');
  }
  stopRefresh(): void {
    if (this.current) this.current.refreshing = false;
  }
  startRefresh(): void {
    const page = this.current;
    if (!page?.settings.enablePullDownRefresh)
      throw new Failure('not allowed to pull down on this page');
    page.refreshing = true;
    this.loop.post(() => this.call(page.caller, 'onPullDownRefresh'));
  }
  scrolled(top: number): void {
    const page = this.current;
    if (!page || page.scrollTop === top) return;
    page.scrollTop = top;
    this.loop.post(() =>
      this.call(page.caller, 'onPageScroll', this.realm.copy({ scrollTop: top })),
    );
  }
  launchOptions(): object {
    return { ...this.launch, referrerInfo: {}, apiCategory: 'default' };
  }

  enterOptions(): object {
    return { ...this.launchOptions(), ...this.entered };
  }

  selectorQuery(): unknown {
    return selectorQuery(this.realm, this.loop, () => this.current);
  }

  private known(url: string): { route: string; query: Record<string, string> } {
    const asked = parse(url, this.current?.route ?? '');
    if (!this.manifest.routes.includes(asked.route)) {
      throw new Failure(`page "${asked.route}" is not found`);
    }
    return asked;
  }

  isTab(route: string): boolean {
    return this.manifest.tabs.some(tab => tab.route === route);
  }

  private options(): object {
    return this.realm.copy(this.launchOptions());
  }

  private open(route: string, query: Record<string, string>, channel?: object): OpenPage {
    const settings = this.manifest.settings(route);
    const root = this.code.page(route);
    // To Taro, two pages opened within one frozen ms would be the same.
    this.loop.at += 1;
    const element = root.getComponent();
    const caller = root.get() as unknown as Caller;
    const page: OpenPage = {
      route,
      query,
      settings,
      title: String(settings.navigationBarTitleText ?? ''),
      refreshing: false,
      scrollTop: 0,
      caller,
      element,
    };
    const id = ++this.pageIds;
    Object.assign(caller, {
      route,
      __route__: route,
      options: this.realm.copy(query),
      getPageId: () => `pageId:${id}`,
      getOpenerEventChannel: () => channel ?? channels(this.loop)[0],
    });
    this.pages.push(page);
    if (this.isTab(route)) this.tabs.set(route, page);
    glassEasel.Element.pretendAttached(element);
    this.call(caller, 'onLoad', this.realm.copy(query));
    return page;
  }

  private show(page: OpenPage): void {
    this.appear(page);
    this.loop.post(() => {
      page.element.triggerLifetime('ready', []);
      this.call(page.caller, 'onReady');
    });
  }

  private appear(page: OpenPage | undefined): void {
    if (!page) return;
    this.call(page.caller, 'onShow');
    page.element.triggerPageLifetime('show', []);
  }

  private hide(page: OpenPage | undefined): void {
    if (!page) return;
    this.call(page.caller, 'onHide');
    page.element.triggerPageLifetime('hide', []);
  }

  private unload(page: OpenPage | undefined): void {
    if (!page) return;
    this.tabs.delete(page.route);
    this.call(page.caller, 'onUnload');
    takeApart(page, this.loop);
  }
}
