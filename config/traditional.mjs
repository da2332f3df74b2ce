// Generates Traditional Chinese (texts/zh-Hant) from Simplified, file by file, with OpenCC. It is
// never edited by hand, so it is always complete.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { filesUnder, hashOf, root } from './steps.mjs';

const FROM = 'texts/zh-CN';
const TO = 'texts/zh-Hant';
/** Corrections: what OpenCC makes of some words, and the right word. */
const EXCEPTIONS = 'texts/traditional.json';
const STAMP = join(root, TO, '.made');
const CHARACTERS = 'characters.ts';
/** The files that code imports; the others are parts of them. */
const ENTRIES = /^texts\/zh-CN\/(patients|answers)\.ts$/;

/**
 * The types are checked in the source files. A generated file may be older than the files beside
 * it.
 */
const HEAD = `// @ts-nocheck
// Generated from texts/zh-CN by config/traditional.mjs: a change here is lost.
`;

/**
 * Writes texts/zh-Hant where it differs from texts/zh-CN. Without the library it does nothing;
 * `installWhatIsMissing` installs the library and calls this again.
 */
export async function writeTraditional() {
  if (!isThere('opencc-js')) return;
  const hash = await hashOf([FROM, EXCEPTIONS, 'config/traditional.mjs', 'package-lock.json']);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === hash) return;
  const convert = await converter();
  const files = (await filesUnder(FROM)).filter(file => !/\.test\.ts$/.test(file));
  await put(
    join(root, TO, CHARACTERS),
    `${HEAD}export const characters = '${await traditionals()}';\n`,
  );
  const wanted = new Set([`${TO}/${CHARACTERS}`, ...files.map(file => file.replace(FROM, TO))]);
  for (const file of files) {
    const text = convert(await readFile(join(root, file), 'utf8'));
    await put(
      join(root, file.replace(FROM, TO)),
      HEAD + (ENTRIES.test(file) ? withTypes(text) : text),
    );
  }
  for (const file of await filesUnder(TO))
    if (file.endsWith('.ts') && !wanted.has(file)) await rm(join(root, file), { force: true });
  await put(STAMP, hash);
}

/**
 * The converter from simplified to traditional Chinese: the characters of Taiwan and Hong Kong, and
 * the words of the mainland, where the hospital and its signs are.
 *
 * @returns {Promise<(text: string) => string>}
 */
export async function converter() {
  const { ConverterFactory, Locale } = await import('opencc-js/cn2t');
  const exceptions = JSON.parse(await readFile(join(root, EXCEPTIONS), 'utf8'));
  return ConverterFactory(Locale.from.cn, Locale.to.tw, [exceptions]);
}

/**
 * Pairs of traditional and simplified characters. A search in traditional characters finds
 * simplified names with them.
 */
async function traditionals() {
  const { Converter } = await import('opencc-js/t2cn');
  const converters = ['tw', 'hk'].map(from => Converter({ from, to: 'cn' }));
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const one = String.fromCharCode(code);
    const other = converters.map(convert => convert(one)).find(each => each !== one);
    if (other?.length === 1) pairs += one + other;
  }
  return pairs;
}

function isThere(name) {
  try {
    return existsSync(createRequire(import.meta.url).resolve(name));
  } catch {
    return false;
  }
}

/** Gives what the code reads of another language the types of Simplified Chinese. */
const withTypes = text =>
  text.replace(
    /^export const (patients|answers) =/m,
    "export const $1: typeof import('../zh-CN/$1').$1 =",
  );

/** Writes a whole file at once, because several processes may write and read at the same time. */
async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, text);
  await rename(beside, path);
}
