// Traditional Chinese is made from Simplified: texts/zh-Hant, file by file, by OpenCC. Nobody writes it by hand, so it is always whole.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { filesUnder, hashOf, root } from './steps.mjs';

const FROM = 'texts/zh-CN';
const TO = 'texts/zh-Hant';
/** Pairs: what OpenCC makes of some words, and what they are. */
const EXCEPTIONS = 'texts/traditional.json';
const STAMP = join(root, TO, '.made');
const CHARACTERS = 'characters.ts';

/** Types are checked where they are written: what was made of older words than those beside it is no error of anybody's. */
const HEAD = `// @ts-nocheck
// Made from texts/zh-CN by config/traditional.mjs: whoever changes it here changes nothing.
`;

/**
 * Writes texts/zh-Hant where it does not fit texts/zh-CN any more. Without the library nothing is made: `installWhatIsMissing` brings
 * it, and comes here again.
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
    await put(join(root, file.replace(FROM, TO)), HEAD + text);
  }
  for (const file of await filesUnder(TO))
    if (file.endsWith('.ts') && !wanted.has(file)) await rm(join(root, file), { force: true });
  await put(STAMP, hash);
}

/**
 * What turns simplified words into traditional ones: the letters as Taiwan and Hong Kong read them, the words of the mainland, where
 * the hospital stands and its signs hang.
 * @returns {Promise<(text: string) => string>}
 */
export async function converter() {
  const { ConverterFactory, Locale } = await import('opencc-js/cn2t');
  const exceptions = JSON.parse(await readFile(join(root, EXCEPTIONS), 'utf8'));
  return ConverterFactory(Locale.from.cn, Locale.to.tw, [exceptions]);
}

/** What is typed in traditional characters is looked for in simplified ones: pairs of both, character by character. */
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

/** Several processes may write at once: each reader finds a whole file. */
async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, text);
  await rename(beside, path);
}
