import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

/**
 * The files that CONTRIBUTING.md shows whole: a path at the end of the text before a code block.
 */
function shownFiles(): [path: string, source: string][] {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  return [...page.matchAll(/`([\w./]+\.tsx?)`:\n\n( *)```tsx?\n([\s\S]*?)\n\2```/g)].map(
    ([, path, margin, source]) => [path!, `${source!.replaceAll(`\n${margin}`, '\n').trim()}\n`],
  );
}

/**
 * Copies the files that the example needs, with the example in them and in the list of deployed
 * functions.
 */
function exampleIn(place: string): string[] {
  for (const each of [
    'domain',
    'types',
    'texts',
    'cloudfunctions',
    'local',
    'tests/hospital',
    'config/demo',
  ])
    cpSync(join(root, each), join(place, each), {
      recursive: true,
      filter: from => !from.endsWith('.test.ts'),
    });
  cpSync(join(root, 'tsconfig.json'), join(place, 'tsconfig.json'));
  const swc = { jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
  writeFileSync(
    join(place, 'jest.config.json'),
    JSON.stringify({ testTimeout: 60_000, transform: { '\\.ts$': ['@swc/jest', swc] } }),
  );
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  const files = shownFiles();
  for (const [path, source] of files) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), source);
  }
  const list = join(place, 'cloudfunctions/desk/index.ts');
  const deployed = readFileSync(list, 'utf8');
  writeFileSync(
    list,
    deployed.replace(
      'export const operations = {',
      "export const operations = {\n  countExpected: () => import('../modules/visits/operations/countExpected'),",
    ),
  );
  const paths = files.map(([path]) => path);
  writeFileSync(
    join(place, 'tsconfig.example.json'),
    JSON.stringify({ extends: './tsconfig.json', include: [...paths, 'cloudfunctions/desk'] }),
  );
  return paths;
}

test('the example operation of CONTRIBUTING has valid types and passing tests', () => {
  // The copy is in a folder of the repository, because jest takes no tests from an ignored folder.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const place = mkdtempSync(join(root, '.cache/example-'));
  const run = (command: string, args: string[]) =>
    spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: place, encoding: 'utf8' });
  try {
    const paths = exampleIn(place);
    expect(paths).toHaveLength(3);
    const compiler = join(
      dirname(createRequire(__filename).resolve('typescript7/package.json')),
      'bin/tsc',
    );
    const args = [compiler, '-p', 'tsconfig.example.json', '--checkers', '1'];
    const types = spawnSync('node', args, { cwd: place, encoding: 'utf8' });
    expect(types.stdout).toBe('');
    expect(types.status).toBe(0);
    const tests = run('jest', [paths.at(-1)!]);
    expect(tests.stderr).toMatch(/^Tests: +2 passed, 2 total$/m);
  } finally {
    rmSync(place, { recursive: true });
  }
});
