import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformFileSync } from '@babel/core';

const root = join(__dirname, '..');
const files = readdirSync(join(root, 'types'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
  .map(file => join('types', file));

/** A file as the pages’ builds contain it. */
const inPages = (file: string): string =>
  transformFileSync(join(root, file), { cwd: root, comments: false })?.code ?? '';

test('no file of types brings zod or a schema to the pages', () => {
  const left = files.filter(file =>
    /\bzod\b|\bz\.|\.(safeP|p)arse\(|\.extend\(/.test(inPages(file)),
  );
  expect(left).toEqual(['types/page.ts']);
  expect(inPages('types/page.ts').match(/\w+\.parse\(/g)).toEqual(['JSON.parse(']);
  expect(files.length).toBeGreaterThan(150);
});

test('a contract keeps its names, and whether it takes wishes', () => {
  expect(inPages('types/booking/book.ts')).toContain(`{
  function: 'patient',
  operation: 'book',
  callers: ['patient'],
  named: true,
  limit: 'booking',
  personal: ['identity', 'health']
}`);
});

test.each([
  ['types/cases/cases.ts', ['callAgainOutcomes', 'caseKinds', 'caseStates', 'caseTextLength']],
  ['types/notices/templates.ts', ['templateNamed', 'templateOf', 'templates']],
  ['types/surveys/form.ts', ['currentForm', 'formOf', 'satisfactions', 'surveyForms', 'wardForm']],
  ['types/moment.ts', []],
])('%s keeps its lists, bounds and plain functions', (file, left) => {
  const names = [...inPages(file).matchAll(/exports\.([a-z]\w*)\b/g)].map(([, name]) => name);
  expect([...new Set(names)].sort()).toEqual(left);
});
