import { usualNames } from './usualNames';

/** Simplified is what it is; Traditional Chinese has its own letters for what hospitals usually say. */
const usual = (name: string): string => usualNames[`own:${name}`] ?? name;

/**
 * The hospital's own names are data, and stand as it wrote them. Here another language says what the usual ones mean; in
 * Chinese they say it themselves.
 */
export const ownNames = {
  /** A period of the day. */
  period: (name: string): string => name,
  /** What a department treats, in a few words beside its name; empty where the name tells it. */
  department: (_name: string): string => '',
  /** A sentence, a name or hours that the hospital wrote. */
  said: (words: string): string => words,
  /** A doctor's title. */
  title: (name: string): string => usual(name),
  /** The title of a question of the survey's form. */
  question: (title: string): string => usual(title),
};
