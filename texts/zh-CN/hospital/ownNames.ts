import { usualNames } from './usualNames';

/**
 * In Simplified Chinese a name stays as it is. Traditional Chinese has its own characters for names
 * that hospitals usually use.
 */
const usual = (name: string): string => usualNames[`own:${name}`] ?? name;

/**
 * The hospital's own names are data and stay as it wrote them. Another language gives the meaning
 * of usual names here; Chinese needs none.
 */
export const ownNames = {
  /** A period of the day. */
  period: (name: string): string => name,
  /** What a department treats, in a few words next to its name; empty if the name says it. */
  department: (_name: string): string => '',
  /** A sentence, a name or hours that the hospital wrote. */
  said: (words: string): string => words,
  /** A doctor's title. */
  title: (name: string): string => usual(name),
  /** The title of a question of the survey's form. */
  question: (title: string): string => usual(title),
};
