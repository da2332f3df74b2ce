import { alsoTyped } from '../domain/timetable/complaints';
import type { Language } from '../types/language';
import { answers as simplified } from './zh-CN/answers';

/** What the functions say to patients, in one language. */
export type Answers = typeof simplified;
/** The same as a language has it: what it lacks is said in Simplified Chinese. */
type SomeAnswers = { [K in keyof Answers]?: Partial<Answers[K]> };

const others: Record<Exclude<Language, 'zh-CN'>, () => Promise<{ answers: SomeAnswers }>> = {
  // Made of the Simplified ones, and so of their type, whatever the last making was of.
  'zh-Hant': async () => (await import('./zh-Hant/answers')) as unknown as { answers: Answers },
  en: () => import('./en/answers'),
};

const loaded = new Map<Language, Answers>();

function whole(some: SomeAnswers): Answers {
  const parts = Object.entries(simplified).map(([part, words]) => [
    part,
    { ...words, ...some[part as keyof typeof some] },
  ]);
  const answers = Object.fromEntries(parts) as Answers;
  return { ...answers, complaints: alsoTyped(answers.complaints, simplified.complaints) };
}

/**
 * What the functions say to patients in a language; loaded when the first of them reads it.
 * @param language none where the phone names none: then Simplified Chinese
 */
export async function answersIn(language: Language = 'zh-CN'): Promise<Answers> {
  if (language === 'zh-CN') return simplified;
  const known = loaded.get(language) ?? whole((await others[language]()).answers);
  loaded.set(language, known);
  return known;
}
