import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An error that the operator can act on. It is printed without a stack. */
export class PlainError extends Error {}

/**
 * The options that a command was given.
 * @param {string} command as it is typed: `npm start`
 * @param {string[]} [known] what it takes
 * @returns {string[]}
 * @throws PlainError for anything else, so that a slip of the keyboard is not passed over
 */
export function optionsOf(command, known = []) {
  const options = process.argv.slice(2);
  const unknown = options.filter(option => !known.includes(option));
  if (unknown.length) {
    const usage = known.length
      ? `${command} [-- ${known.join(' | ')}]`
      : `${command} takes no options`;
    throw new PlainError(`${usage}; unknown: ${unknown.join(' ')}`);
  }
  return options;
}

/**
 * A duration as text.
 *
 * @param {number} ms
 * @returns {string} "0.4 s", "23 s"
 */
export const seconds = ms => `${ms < 9500 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)} s`;

/**
 * Runs one piece of work and prints its title and duration: "Building the pages for the browser …
 * 23 s".
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`${title} …`);
  try {
    const value = await work();
    process.stdout.write(`${live ? '' : `${title} …`} ${seconds(Date.now() - began)}\n`);
    return value;
  } catch (error) {
    process.stdout.write(
      `${live ? '' : `${title} …`} failed after ${seconds(Date.now() - began)}\n`,
    );
    throw error;
  }
}

/**
 * Runs a program of this repository and waits for it.
 *
 * @param {string} command a program’s path, or a name found in node_modules/.bin or PATH
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, cwd?: string }} [options] show: let it
 * write to the terminal itself; cwd: the repository by default
 * @returns {Promise<{ code: number, output: string }>} the output of both streams, unless shown
 */
export function run(command, args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        ...env,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', chunk => {
      output += chunk;
    });
    child.stderr?.on('data', chunk => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}

/**
 * Every file at or under `path` (from the repository’s root), sorted; empty when it does not exist.
 */
export const filesUnder = path => filesIn(root, path);

/** Every file at or under `path` of another folder with this repository’s layout, sorted. */
export async function filesIn(house, path) {
  const at = join(house, path);
  if (!existsSync(at)) return [];
  if ((await stat(at)).isFile()) return [path];
  const entries = await readdir(at, { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter(entry => entry.name !== 'node_modules')
      .map(entry =>
        entry.isDirectory() ? filesIn(house, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
      ),
  );
  return lists.flat().sort();
}

/**
 * One hash over the sources of a build or check, so that it runs again only when they change. Tests
 * are left out by default, because no build contains them.
 *
 * @param {string[]} paths files and folders from the repository’s root
 * @param {string[]} [settings] variables of the environment that count too
 * @param {{ tests?: boolean }} [more]
 */
export async function hashOf(paths, settings = [], { tests = false } = {}) {
  const hash = createHash('sha256').update(process.version);
  for (const name of settings) hash.update(`\0${name}=${process.env[name] ?? ''}`);
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      if (!tests && /\.test\.tsx?$/.test(file)) continue;
      hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex');
}

const stampFile = name => join(root, 'dist/.stamps', name);

/** @returns {Promise<boolean>} whether `name` was finished with exactly this hash before */
export async function isStamped(name, hash) {
  return (await readFile(stampFile(name), 'utf8').catch(() => '')) === hash;
}

/** Records that `name` is finished for this hash. */
export async function stampIt(name, hash) {
  await mkdir(dirname(stampFile(name)), { recursive: true });
  await writeFile(stampFile(name), hash);
}

/**
 * Ends the script with a readable message: plain errors by their text, any other error with its
 * stack.
 */
export function explain(error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
  process.exitCode = 1;
}
