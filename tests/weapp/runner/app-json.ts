import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The parts of app.json that the runner reads. */
interface AppJson {
  pages: string[];
  entryPagePath?: string;
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  window?: PageJson;
  tabBar?: { list: { pagePath: string; text: string }[] };
  usingComponents?: Record<string, string>;
  lazyCodeLoading?: string;
}

/** A page's or a component's .json. */
export interface PageJson {
  navigationBarTitleText?: string;
  enablePullDownRefresh?: boolean;
  usingComponents?: Record<string, string>;
  component?: boolean;
  [name: string]: unknown;
}

/** The mini-program’s configuration: its pages, its tabs, and the package of each file. */
export interface Manifest {
  app: AppJson;
  /** Every page’s route, main package first. */
  routes: string[];
  mainRoutes: string[];
  tabs: { route: string; text: string }[];
  home: string;
  packageOf(path: string): string;
  /** A page’s own settings merged over app.json’s window. */
  settings(route: string): PageJson;
  /** The .json beside a page or component; empty when there is none. */
  json(path: string): PageJson;
}

/**
 * Reads app.json of the compiled mini-program in `root`.
 *
 * @throws Error naming a listed page without files
 */
export function readManifest(root: string): Manifest {
  const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
  if (!existsSync(join(root, 'app.json'))) {
    throw new Error(`There is no app.json in ${root}: build the mini-program first`);
  }
  const app = read<AppJson>('app.json');
  const packages = (app.subPackages ?? app.subpackages ?? []).map(({ root: at, pages }) => ({
    root: at.replace(/^\/|\/$/g, ''),
    pages,
  }));
  const routes = [
    ...app.pages,
    ...packages.flatMap(({ root: at, pages }) => pages.map(page => posix.join(at, page))),
  ];
  for (const route of routes) {
    for (const kind of ['js', 'wxml']) {
      if (!existsSync(join(root, `${route}.${kind}`))) {
        throw new Error(`app.json names the page ${route}, but there is no ${route}.${kind}`);
      }
    }
  }
  const tabs = (app.tabBar?.list ?? []).map(({ pagePath, text }) => ({ route: pagePath, text }));
  for (const { route } of tabs) {
    if (!app.pages.includes(route))
      throw new Error(`The tab ${route} is no page of the main package`);
  }
  const json = (path: string): PageJson =>
    existsSync(join(root, `${path}.json`)) ? read<PageJson>(`${path}.json`) : {};
  return {
    app,
    routes,
    mainRoutes: app.pages,
    tabs,
    home: app.entryPagePath ?? app.pages[0]!,
    packageOf: path => packages.find(({ root: at }) => path.startsWith(`${at}/`))?.root ?? '',
    settings: route => ({ ...app.window, ...json(route) }),
    json,
  };
}
