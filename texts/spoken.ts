import type { Language } from '../types/language';
import { said } from './say';
import { patients } from './zh-CN/patients';

/**
 * The texts of the patients' pages in one language; a missing text is shown in Simplified Chinese.
 */
export type Words = { [K in keyof typeof patients]?: Partial<(typeof patients)[K]> };

type Tree = { [name: string]: unknown };

/**
 * The object that the pages read. It stays the same object in every language; its texts are
 * exchanged, so that every page shows the new ones.
 */
const read: Tree = { ...patients, say: said };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const copyOf = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, isTree(value) ? copyOf(value) : value]),
  );

/**
 * Replaces the texts that have the same names. Texts are sentences, lists of sentences, and
 * functions that make sentences.
 */
function put(words: Tree, into: Tree): void {
  for (const [name, word] of Object.entries(words)) {
    const there = into[name];
    if (isTree(there) && isTree(word)) put(word, there);
    else into[name] = word;
  }
}

let simplified: Tree | undefined;
let now: Language = 'zh-CN';
let times = 0;

/** The language that the pages show at this moment. */
export const spoken = (): Language => now;

/** The number of changes of language. A page drawn at an earlier number is drawn again. */
export const timesExchanged = (): number => times;

/**
 * Exchanges the texts of the pages.
 * @param words the texts of the language; empty for Simplified Chinese, which is built in
 */
export function speak(language: Language, words: Words): void {
  if (language === now) return;
  simplified ??= copyOf(read);
  put(simplified, read);
  put(words as Tree, read);
  now = language;
  times++;
}
