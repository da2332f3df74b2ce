import { alsoTyped } from '../domain/timetable/complaints';
import type { Language } from '../types/language';
import { answers as simplified } from './zh-CN/answers';

/** All texts that the functions send to patients, in one language. */
export type Answers = typeof simplified;
/** The texts of one language. Texts that it lacks are shown in Simplified Chinese. */
type SomeAnswers = { [K in keyof Answers]?: Partial<Answers[K]> };

const others: Record<Exclude<Language, 'zh-CN'>, () => Promise<{ answers: SomeAnswers }>> = {
  'zh-Hant': () => import('./zh-Hant/answers'),
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
 * The texts of the functions in a language; loaded at first use.
 * @param language without a language from the phone, Simplified Chinese
 */
export async function answersIn(language: Language = 'zh-CN'): Promise<Answers> {
  if (language === 'zh-CN') return simplified;
  const known = loaded.get(language) ?? whole((await others[language]()).answers);
  loaded.set(language, known);
  return known;
}
