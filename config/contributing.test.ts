import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { overRepository, typeErrors } from './overRepository.testkit';

const root = join(__dirname, '..');
const LIST = 'cloudfunctions/desk/index.ts';

/**
 * The files that CONTRIBUTING.md shows whole: a path at the end of the text before a code block.
 */
function shownFiles(): [path: string, source: string][] {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  return [...page.matchAll(/`([\w./]+\.tsx?)`:\n\n( *)```tsx?\n([\s\S]*?)\n\2```/g)].map(
    ([, path, margin, source]) => [path!, `${source!.replaceAll(`\n${margin}`, '\n').trim()}\n`],
  );
}

/** The list of the desk's function with the example's operation alone in it. */
const listWithExample = (): string =>
  readFileSync(join(root, LIST), 'utf8').replace(
    /(export const operations = \{\n)[^}]*/,
    "$1  countExpected: () => import('../modules/visits/operations/countExpected'),\n",
  );

test('the example operation of CONTRIBUTING has valid types and passing tests', () => {
  const shown = shownFiles();
  expect(shown).toHaveLength(3);
  const place = overRepository({ ...Object.fromEntries(shown), [LIST]: listWithExample() });
  try {
    expect(typeErrors(place)).toEqual([]);
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const tests = spawnSync(process.execPath, [jest, shown.at(-1)![0]], {
      cwd: place,
      encoding: 'utf8',
    });
    expect(tests.stderr).toMatch(/^Tests: +2 passed, 2 total$/m);
  } finally {
    rmSync(place, { recursive: true });
  }
});
