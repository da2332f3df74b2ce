import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformFileSync } from '@babel/core';

const root = join(__dirname, '..');
const files = readdirSync(join(root, 'types'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
  .map(file => join('types', file));

/** A file as it is in the builds of the pages, in plain JavaScript. */
const inPages = (file: string): string =>
  transformFileSync(join(root, file), {
    ...{ cwd: root, configFile: false, babelrc: false, comments: false },
    plugins: [join(root, 'config/contractNames.cjs')],
    presets: [[require.resolve('@babel/preset-typescript'), {}]],
  })?.code ?? '';

test('no file of types brings zod to the pages, or a schema', () => {
  const left = files.filter(file =>
    /\bzod\b|\bz\.|\.(safeP|p)arse\(|\.extend\(/.test(inPages(file)),
  );
  expect(left).toEqual(['types/page.ts']);
  expect(inPages('types/page.ts').match(/\w+\.parse\(/g)).toEqual(['JSON.parse(']);
  expect(files.length).toBeGreaterThan(150);
});

test('of a contract its names are left, and whether its wishes are named', () => {
  expect(inPages('types/booking/book.ts')).toBe(`import { contract } from '../contract';
export const book = contract({
  function: 'patient',
  operation: 'book',
  callers: ['patient'],
  named: true,
  limit: 'booking',
  personal: ['identity', 'health']
});`);
});

test('lists, bounds and plain functions are left', () => {
  expect(inPages('types/cases/cases.ts')).toContain('export const caseKinds =');
  expect(inPages('types/cases/cases.ts')).toContain('export const caseTextLength =');
  expect(inPages('types/notices/templates.ts')).toContain('export const templateNamed =');
  expect(inPages('types/surveys/index.ts')).toContain('export { currentForm, formOf');
});
