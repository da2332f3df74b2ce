import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
const compiler = join(
  dirname(createRequire(__filename).resolve('typescript7/package.json')),
  'bin/tsc',
);

/**
 * Makes a folder that lies over the repository: a file that it lacks is taken from the repository, by
 * the compiler (`typeErrors`) and by jest with the settings in the folder. Nothing is copied.
 *
 * @param files the files that are added or replaced, by path
 * @returns the folder, which the caller removes
 */
export function overRepository(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const place = mkdtempSync(join(root, '.cache/over-'));
  const own = {
    'tsconfig.json': JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: { rootDirs: ['.', '../..'] },
      include: ['.'],
    }),
    'jest.config.json': JSON.stringify({
      testTimeout: 60_000,
      resolver: '<rootDir>/resolver.cjs',
      testEnvironment: join(root, 'config/quickNode.cjs'),
      transform: { '\\.ts$': join(root, 'config/transform.cjs') },
    }),
    'resolver.cjs': RESOLVER.replaceAll('ROOT', JSON.stringify(root)),
  };
  for (const [path, text] of Object.entries({ ...files, ...own })) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  return place;
}

/** Jest's resolver: the files of the folder come first, then those of the repository. */
const RESOLVER = `
module.exports = (request, options) => {
  const { basedir, defaultResolver } = options;
  const isOurs = request.startsWith('.') && !basedir.includes('node_modules');
  if (!isOurs) return defaultResolver(request, options);
  const here = basedir.startsWith(__dirname) ? __dirname : ROOT;
  const from = place => defaultResolver(request, { ...options, basedir: basedir.replace(here, place) });
  try {
    return from(__dirname);
  } catch {
    return from(ROOT);
  }
};
`;

/** The type errors of a folder over the repository, each as `path(line,column): error …`. */
export function typeErrors(place: string): string[] {
  // One checker, and seldom garbage collection, take the least processor time.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '-p', '.', '--checkers', '1', '--pretty', 'false'],
    { cwd: place, encoding: 'utf8', env: { ...process.env, GOGC: '400' } },
  );
  if (stderr) throw new Error(stderr);
  return stdout.split(/\n(?=\S)/).filter(Boolean);
}
