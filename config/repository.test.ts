import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the license is the one in package.json', () => {
  expect(read('LICENSE')).toMatch(new RegExp(`^${JSON.parse(read('package.json')).license} `));
});

test('GitHub runs the same single command as .ci/run, on the Node of .nvmrc', () => {
  const steps = [...read('.github/workflows/ci.yml').matchAll(/^ +- run: (.+)$/gm)];
  expect(steps.map(([, command]) => command)).toEqual(['.ci/run']);
  expect(read('.github/workflows/ci.yml')).toContain('node-version-file: .nvmrc');
  expect(read('.ci/run')).toMatch(/^exec npm test$/m);
});

test('the lock file names the address of each package, so that npm asks for no list of versions', () => {
  const packages: { integrity?: string; resolved?: string }[] = Object.values(
    JSON.parse(read('package-lock.json')).packages,
  );
  const fetched = packages.filter(({ integrity }) => integrity);
  expect(fetched.length).toBeGreaterThan(100);
  expect(fetched.filter(({ resolved }) => !resolved)).toEqual([]);
});

test('editors get the formatter’s settings', () => {
  const { indentStyle, indentWidth, lineWidth } = JSON.parse(
    read('biome.jsonc').replace(/^ *\/\/.*/gm, ''),
  ).formatter;
  const settings = read('.editorconfig');
  expect(settings).toContain(`indent_style = ${indentStyle}\n`);
  expect(settings).toContain(`indent_size = ${indentWidth}\n`);
  expect(settings).toContain(`max_line_length = ${lineWidth}\n`);
});

test.each(['.githooks/pre-commit', '.ci/run'])('%s can be run', file => {
  expect(statSync(join(root, file)).mode & 0o111).toBe(0o111);
});

test('the hook runs a script of package.json, and CONTRIBUTING explains how to switch it on', () => {
  const [, script] = read('.githooks/pre-commit').match(/^exec npm run --silent (\w+)$/m)!;
  expect(Object.keys(JSON.parse(read('package.json')).scripts)).toContain(script);
  expect(read('CONTRIBUTING.md')).toContain('git config core.hooksPath .githooks');
});

test('the changelog has the form of Keep a Changelog', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^(#{2,3}) (.+)$/gm)];
  const [first] = headings;
  expect(first![2]).toBe('[Unreleased]');
  for (const [, level, title] of headings) {
    if (level === '##')
      expect(title).toMatch(/^\[(Unreleased|\d+\.\d+\.\d+)\]( - \d{4}-\d\d-\d\d)?$/);
    else
      expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(title);
  }
});
