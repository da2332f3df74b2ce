import { languageOfPhone } from '../../domain/language/ofPhone';
import type { Words } from '../../texts/spoken';
import { type Language, languages } from '../../types/language';
import { keep, kept } from '../phone/keep';
import { ownLanguage } from '../phone/ownLanguage';
import { wordsOf } from './words';

const KEY = 'language';

/** The words loaded on this phone; those of Simplified Chinese are built in. */
const loaded = new Map<Language, Words>([['zh-CN', {}]]);
const listeners = new Set<() => void>();
let wanted: Language | undefined;

/** The language chosen on this phone; before a choice, the phone's own. */
export function wantedLanguage(): Language {
  wanted ??= languages.find(each => each === kept(KEY)) ?? languageOfPhone(ownLanguage());
  return wanted;
}

/**
 * The language of patients' pages: the wanted one, or Simplified Chinese while its words are not
 * loaded.
 */
export function shownLanguage(): { language: Language; words: Words } {
  const language = wantedLanguage();
  const words = loaded.get(language);
  return words ? { language, words } : { language: 'zh-CN', words: {} };
}

/** Calls back whenever the language of the pages changes. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

let fetching: Promise<boolean> | undefined;

/**
 * Loads the words of the wanted language, unless they are loaded. False if that is not possible
 * now.
 */
export async function fetchWords(): Promise<boolean> {
  const language = wantedLanguage();
  if (loaded.has(language)) return true;
  fetching ??= fetched(language as keyof typeof wordsOf).finally(() => {
    fetching = undefined;
  });
  await fetching;
  return language === wantedLanguage() ? loaded.has(language) : fetchWords();
}

async function fetched(language: keyof typeof wordsOf): Promise<boolean> {
  try {
    loaded.set(language, await wordsOf[language]());
    for (const listener of [...listeners]) listener();
    return true;
  } catch {
    return false;
  }
}

/**
 * Shows every page in a language from now on, and stores the choice on this phone. False if its
 * words cannot be loaded yet.
 */
export async function chooseLanguage(language: Language): Promise<boolean> {
  wanted = language;
  keep(KEY, language);
  for (const listener of [...listeners]) listener();
  return fetchWords();
}
