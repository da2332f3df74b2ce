import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as glassEasel from 'glass-easel';
import { type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { defined } from '../../../domain/defined';
import type { Manifest } from './app-json';
import type { Loop } from './loop';
import type { Caller } from './openPage';
import type { Realm } from './realm';
import type { Templates } from './templates';

/** The types in the order of the realm’s `types`. */
const OUR_TYPES: unknown[] = [String, Number, Boolean, Object, Array, Function];

/**
 * The app’s own code in WeChat’s framework: App(), Page() and Component(). Each file runs once, at
 * its first use.
 */
export class Code {
  /** The app instance given to App(). */
  app: Caller | undefined;
  private readonly env = new MiniProgramEnv();
  private readonly space: CodeSpace;
  private readonly backend: ReturnType<MiniProgramEnv['associateBackend']>;
  private readonly defined = new Set<string>();
  /** The file whose Page() or Component() is running. */
  private defining = '';

  /** @param open the callers of the open pages, in the order of opening */
  constructor(
    private readonly root: string,
    private readonly manifest: Manifest,
    private readonly templates: Templates,
    private readonly realm: Realm,
    loop: Loop,
    private readonly open: () => Caller[],
  ) {
    const context = new glassEasel.EmptyBackendContext();
    context.render = callback => loop.post(() => callback(null));
    this.space = this.env.createCodeSpace('', true);
    this.backend = this.env.associateBackend(context);
    this.giveGlobals();
  }

  /** Whether a component is of this app. */
  owns(component: glassEasel.GeneralComponent): boolean {
    return component.getRootBehavior().ownerSpace === this.space.getComponentSpace();
  }

  /** Creates a page of a route. Its file runs at the first use. */
  page(route: string) {
    this.define(route);
    return this.backend.createRoot('page', this.space, route);
  }

  private giveGlobals(): void {
    const { globals, realm } = { globals: this.realm.globals, realm: this.realm };
    const registering = (kind: 'Page' | 'Component') => (definition: unknown) =>
      this.space.componentEnv(this.defining, env => {
        if (!this.defining)
          throw realm.error(`${kind}() was called outside of a page's or component's file`);
        this.defined.add(this.defining);
        return (env[kind] as (given: unknown) => unknown)(this.withOurTypes(definition));
      });
    Object.assign(globals, {
      Page: registering('Page'),
      Component: registering('Component'),
      Behavior: (definition: unknown) =>
        this.space.componentEnv(this.defining, env =>
          (env.Behavior as unknown as (given: unknown) => unknown)(this.withOurTypes(definition)),
        ),
      App: (app: Caller) => {
        this.app = app;
      },
      getApp: () => this.app,
      getCurrentPages: () => realm.array(this.open()),
    });
  }

  /**
   * The framework knows property types by its own String, Number…, while the app’s are of another
   * realm.
   */
  private withOurTypes(definition: unknown): unknown {
    const { properties } = (definition ?? {}) as { properties?: Record<string, unknown> };
    if (!properties) return definition;
    const type = (given: unknown) => OUR_TYPES[this.realm.types.indexOf(given)] ?? given;
    const mapped = Object.entries(properties).map(([name, given]) => {
      if (given === null || typeof given !== 'object') return [name, type(given)];
      const { type: one, optionalTypes } = given as { type?: unknown; optionalTypes?: unknown[] };
      return [
        name,
        {
          ...given,
          type: type(one),
          ...defined({ optionalTypes: optionalTypes?.map(type) }),
        },
      ];
    });
    return { ...(definition as object), properties: Object.fromEntries(mapped) };
  }

  /**
   * Runs a page’s or component’s file once, after its components, with its template and settings.
   */
  define(path: string): void {
    if (this.defined.has(path)) return;
    this.defined.add(path);
    const json = this.manifest.json(path);
    const using = { ...this.manifest.app.usingComponents, ...json.usingComponents };
    this.space.addComponentStaticConfig(path, {
      ...(json as object),
      usingComponents: using,
    });
    const template = this.templates(path);
    if (!template) throw new Error(`There is no ${path}.wxml`);
    this.space.addCompiledTemplate(path, template);
    for (const [tag, where] of Object.entries(using)) {
      if (where.includes('://')) continue;
      const target = where.startsWith('/')
        ? where.slice(1)
        : posix.join(posix.dirname(json.usingComponents?.[tag] ? path : 'app'), where);
      if (!existsSync(join(this.root, `${target}.js`))) {
        throw new Error(`${path}.json: the component <${tag}> is not at ${target}`);
      }
      this.define(target);
    }
    const outer = this.defining;
    this.defining = path;
    try {
      this.realm.load(path);
    } finally {
      this.defining = outer;
    }
  }
}
