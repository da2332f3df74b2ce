import { templates } from '../../types/notices/templates';

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

/** The app's pages, from the very list Taro builds: WeChat refuses a message to another page. */
export function appPages(): string[] {
  // Taro's own helper, which only hands on what it is given.
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { pages, subPackages = [] }: AppConfig = require('../../src/app.config').default;
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`)),
  ];
}

/** What the local stack's WeChat knows of the hospital: its templates and the app's pages. */
export const weChat = () => ({
  templates: templates.map(({ id, title, fields }) => ({
    id,
    title,
    fields: Object.values(fields).map(({ key }) => key),
    labels: Object.fromEntries(Object.values(fields).map(({ key, label }) => [key, label])),
  })),
  pages: appPages(),
});
