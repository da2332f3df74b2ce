import { languageOfPhone } from '../../domain/language/ofPhone';
import type { Words } from '../../texts/spoken';
import { type Language, languages } from '../../types/language';
import { keep, kept } from '../phone/keep';
import { ownLanguage } from '../phone/ownLanguage';
import { wordsOf } from './words';

const KEY = 'language';

/** The words that are on this phone; those of Simplified Chinese are built in. */
const here = new Map<Language, Words>([['zh-CN', {}]]);
const listeners = new Set<() => void>();
let wanted: Language | undefined;

/** What the person chose on this phone; before they choose, what the phone is set to. */
export function wantedLanguage(): Language {
  wanted ??= languages.find(each => each === kept(KEY)) ?? languageOfPhone(ownLanguage());
  return wanted;
}

/** What patients' pages are read in: what is wanted, or Simplified Chinese as long as its words are not here. */
export function shownLanguage(): { language: Language; words: Words } {
  const language = wantedLanguage();
  const words = here.get(language);
  return words ? { language, words } : { language: 'zh-CN', words: {} };
}

/** Calls back whenever the pages are to be read in another language. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

let fetching: Promise<boolean> | undefined;

/** Fetches the words of the language that is wanted, unless they are here. False where they cannot be had now. */
export async function fetchWords(): Promise<boolean> {
  const language = wantedLanguage();
  if (here.has(language)) return true;
  fetching ??= fetched(language as keyof typeof wordsOf).finally(() => {
    fetching = undefined;
  });
  await fetching;
  return language === wantedLanguage() ? here.has(language) : fetchWords();
}

async function fetched(language: keyof typeof wordsOf): Promise<boolean> {
  try {
    here.set(language, await wordsOf[language]());
    for (const listener of [...listeners]) listener();
    return true;
  } catch {
    return false;
  }
}

/** Reads every page in a language from now on, and remembers it on this phone. False where its words cannot be had yet. */
export async function chooseLanguage(language: Language): Promise<boolean> {
  wanted = language;
  keep(KEY, language);
  for (const listener of [...listeners]) listener();
  return fetchWords();
}
