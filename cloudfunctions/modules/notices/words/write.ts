import type { FieldKind } from '../../../../domain/notices/fields';
import { dateOf, type LocalDate, timeOf } from '../../../../domain/time/time';
import type { Answers } from '../../../../texts/answers';
import type { Moment } from '../../../../types/moment';
import { clean, shorten, writeName } from './text';

type Words = Answers['notices'];

/** The maximum length of a `thing`. */
export const THING = 20;

/**
 * The type of each kind of value: a name and a text are as typed; a `word` is one of our own, with
 * at most five characters.
 */
export interface FieldValues {
  name: string | undefined;
  text: string;
  word: string;
  time: Moment;
  date: LocalDate;
  number: number;
  phone: string;
}

const thingField = (text: string, otherwise: string): string =>
  shorten(clean(text), THING) || otherwise;

/** A telephone with hyphens, as the field's type accepts it; zeros if there is none. */
const digits = (value: string, type: string): string => {
  const written = value.replace(/[^\d+\-() ]/g, '').trim();
  return written.slice(0, type === 'phone_number' ? 17 : 32).trim() || '0';
};

type Writers = { [H in FieldKind]: (value: FieldValues[H], type: string, words: Words) => string };

const writers: Writers = {
  name: (value = '', type, words) =>
    type === 'name' ? writeName(value) || words.someone : thingField(value, words.someone),
  text: (value, _type, words) => thingField(value, words.seeDetails),
  word: value => value,
  time: (value, type, words) => {
    const date = dateOf(value);
    return `${type === 'character_string' ? date : words.date(date)} ${timeOf(value)}`;
  },
  date: (value, type, words) => (type === 'character_string' ? value : words.date(value)),
  number: value => String(Math.max(0, Math.round(value))),
  // A shortened number would be useless, so a text is shown instead.
  phone: (value, type, words) =>
    type === 'thing' ? thingField(value, words.seeDetails) : digits(value, type),
};

/**
 * A value in the form of a field's type (`thing`, `time` …, as in types/notices/fields.ts): never
 * empty, never too long, on one line.
 * @throws RangeError for an invalid moment
 */
export const write = <H extends FieldKind>(
  holding: H,
  value: FieldValues[H],
  type: string,
  words: Words,
): string => writers[holding](value, type, words);
