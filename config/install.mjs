import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError, root, run, step } from './steps.mjs';

/** Ends with a plain message when Node is older than package.json requires. */
export async function checkNode(version = process.versions.node) {
  const wanted = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).engines.node;
  const least = wanted.replace(/^\D+/, '').split('.').map(Number);
  const found = version.split('.').map(Number);
  const at = least.findIndex((part, i) => part !== found[i]);
  if (at >= 0 && found[at] < least[at]) {
    throw new PlainError(`Node ${least.join('.')} or newer is needed; this is Node ${version}.`);
  }
}

/**
 * Installs the packages of package-lock.json when they are missing or the file has changed. Then
 * generates the files that depend on sources. npm runs no install scripts here (.npmrc), so each of
 * our commands calls this itself.
 */
export async function installWhatIsMissing() {
  await installPackages();
  const { writeTraditional } = await import('./traditional.mjs');
  await writeTraditional();
}

/** Runs `npm ci`. It uses only Node’s own modules. */
async function installPackages() {
  const lock = createHash('sha256')
    .update(await readFile(join(root, 'package-lock.json')))
    .digest('hex');
  const note = join(root, 'node_modules/.yuehao-lock');
  if ((await readFile(note, 'utf8').catch(() => '')) === lock) return;
  if (await sameAsInstalled()) return writeFile(note, lock);
  await refuseLink();
  await step('Installing what is needed (about a minute the first time)', async () => {
    const { code, output } = await run('npm', [
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0) throw new PlainError(`npm ci failed:\n${output}`);
  });
  await writeFile(note, lock);
}

/**
 * npm empties the folder it installs into. Behind a link, that would be another folder’s packages.
 */
async function refuseLink() {
  const entry = await lstat(join(root, 'node_modules')).catch(() => undefined);
  if (entry?.isSymbolicLink())
    throw new PlainError(
      'node_modules is a link, and lacks packages: run `npm ci` where it leads.',
    );
}

/**
 * Whether npm’s own record in node_modules agrees with the lock file (after a plain `npm install`).
 */
async function sameAsInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(await readFile(record, 'utf8')).packages;
  const wanted = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}
