import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The repository. */
const root = join(__dirname, '..');

/** The folders that hold our code. */
export const rooms = [
  'domain',
  'types',
  'texts',
  'cloudfunctions',
  'src',
  'local',
  'config',
  'tests',
  'bench',
];

/** Whether a path from the repository’s root exists. */
export const isThere = (path: string): boolean => existsSync(join(root, path));

/** The text of a file, by its path from the repository's root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every file at or under a path, from the repository's root. */
export const filesIn = (path: string): string[] =>
  statSync(join(root, path)).isFile()
    ? [path]
    : readdirSync(join(root, path))
        .filter(name => name !== 'node_modules')
        .flatMap(name => filesIn(`${path}/${name}`));

/** Every handwritten file of the folders: code, styles and documents. */
export const written = (): string[] =>
  rooms.flatMap(filesIn).filter(file => /\.(tsx?|[mc]?js|scss|md)$/.test(file));

/** The texts between backticks on a page, outside code blocks. */
export const quoted = (page: string): string[] =>
  [...page.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);

const FILE = /^[\w.@-]+(\/[\w.@{},-]+)*\/?$/;

/**
 * The paths that a page names, with `{a,b}` expanded: every text between backticks that begins with
 * a folder of code and holds a slash, or is a file at the root.
 */
export const pathsIn = (page: string): string[] =>
  quoted(page)
    .filter(text => FILE.test(text) && text.includes('/'))
    .filter(text => [...rooms, 'docs', '.github', '.githooks', '.ci'].includes(text.split('/')[0]!))
    .flatMap(text => {
      const braces = /^(.*)\{(.*)\}(.*)$/.exec(text);
      if (!braces) return [text];
      return braces[2]!.split(',').map(part => braces[1] + part + braces[3]);
    });

const literally = (title: string): string => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a file has a test, or a line of a test’s table, with this title. */
export const hasTest = (file: string, title: string): boolean =>
  isThere(file) &&
  new RegExp(
    `(test|describe|\\]|>|\\))\\(\\s*(['"\`])${literally(title)}\\2,|\\[['"]${literally(title)}['"],`,
  ).test(read(file).replaceAll(/\\'/g, "'"));

/** The table rows that end with a test’s file and title: `file` "title". */
export const testsNamed = (page: string): (readonly [title: string, file: string])[] =>
  [...page.matchAll(/\| `([^`|]+\.test\.tsx?)` "([^"|]+)" \|$/gm)].map(
    ([, file = '', title = '']) => [title, file] as const,
  );
