import type { Language } from '../types/language';
import { said } from './say';
import { patients } from './zh-CN/patients';

/** The words of the patients' pages in one language; a word that is missing is said in Simplified Chinese. */
export type Words = { [K in keyof typeof patients]?: Partial<(typeof patients)[K]> };

type Tree = { [name: string]: unknown };

/** What the pages read. It is one and the same object in every language: its words are exchanged, so that every page says the new ones. */
const read: Tree = { ...patients, say: said };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const copyOf = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, isTree(value) ? copyOf(value) : value]),
  );

/** Puts words in the place of those of the same names. Words are sentences, lists of them, and functions that make them. */
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

/** The language that the pages read at this moment. */
export const spoken = (): Language => now;

/** The number of changes of language. A page drawn at an earlier number is drawn again. */
export const timesExchanged = (): number => times;

/**
 * Exchanges the words that the pages read.
 * @param words those of the language; none are needed for Simplified Chinese, which is built in
 */
export function speak(language: Language, words: Words): void {
  if (language === now) return;
  simplified ??= copyOf(read);
  put(simplified, read);
  put(words as Tree, read);
  now = language;
  times++;
}
