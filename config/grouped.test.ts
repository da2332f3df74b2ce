import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** The test files of each project of a jest configuration, as jest finds them. */
function testsOf(config: string): string[] {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const told = execFileSync(process.execPath, [jest, '--listTests', '--json', '--config', config], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(told) as string[];
}

/** The files that a group requires, from the repository's root. */
const membersOf = (group: string): string[] =>
  [...readFileSync(group, 'utf8').matchAll(/^describe\("([^"]+)"/gm)].map(([, file]) => file!);

test('npm test takes every test file, in a group or alone', () => {
  const taken = testsOf('config/grouped.mjs').flatMap(file =>
    file.includes('/.cache/grouped/') ? membersOf(file) : [file.slice(root.length + 1)],
  );
  const all = testsOf('jest.config.mjs').map(file => file.slice(root.length + 1));
  expect(new Set(taken)).toEqual(new Set(all));
  expect(all.length).toBeGreaterThan(300);
});
