import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const src = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });

/** WeChat's own description of its APIs, each with the base library that introduced it. */
const described = read('node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts');

/** The oldest base library, which the README says to set in WeChat's console. */
const oldest = /oldest base library to ([\d.]+)/.exec(read('README.md'))?.[1] ?? '';

/** The APIs that the pages call. */
const called = [
  ...new Set(
    src
      .filter(file => /\.tsx?$/.test(file) && !/\.(test|h5)\.tsx?$/.test(file))
      .flatMap(file => [...read(join('src', file)).matchAll(/\bTaro\.([a-z]\w+)\(/g)])
      .map(([, name]) => name!),
  ),
].filter(name => !['getCurrentPages', 'onAppHide', 'offAppHide'].includes(name));

/**
 * The base library that introduced an API; undefined if it always existed, or WeChat has no such
 * API.
 */
function since(name: string): { known: boolean; version?: string | undefined } {
  const at = described.search(new RegExp(`\\n        ${name}[<(]`));
  if (at < 0) return { known: false };
  const words = described.slice(described.lastIndexOf('/**', at), at);
  return { known: true, version: /\u57FA\u7840\u5E93：\s*`([\d.]+)/.exec(words)?.[1] };
}

const number = (version: string): number =>
  version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);

test.each(called)('%s exists in the oldest base library', name => {
  const { known, version = '1.0.0' } = since(name);
  expect(known).toBe(true);
  expect(number(version)).toBeLessThanOrEqual(number(oldest));
});

test('the oldest one is exactly what asking for the privacy agreement needs', () => {
  expect(called.length).toBeGreaterThan(25);
  expect(oldest).toBe(since('requirePrivacyAuthorize').version);
});

test('an API that is too new is found', () => {
  const { version = '' } = since('getSkylineInfoSync');
  expect(number(version)).toBeGreaterThan(number('2.26.1'));
});
