import { routes } from '../../src/routes';
import { templates } from '../../types/notices/templates';

/** The app's pages, from the very list Taro builds: WeChat refuses a message to another page. */
export const appPages = (): string[] => Object.keys(routes).map(page => `${page}/index`);

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
