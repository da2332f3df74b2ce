import { evalExpr } from 'mingo/core';
import {
  $dateToString,
  $dayOfMonth,
  $dayOfWeek,
  $dayOfYear,
  $isoDayOfWeek,
  $month,
  $year,
} from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { requestFailed } from './errors';
import { isPlain, rank } from './values';

/** Expressions as MongoDB computes them, instead of mingo’s own, or where mingo has none. */
type Expression = (doc: unknown, expression: unknown, options: Options) => unknown;

const part = (of: typeof $dayOfYear, date: unknown, options: Options): number =>
  of({}, date, options);

/** A date in the form that mingo’s date operators take; undefined for none. */
function dateIn(doc: unknown, expression: unknown, options: Options): unknown {
  const given = evalExpr(doc, expression, options);
  const date = isPlain(given) ? given.date : given;
  return date === null || date === undefined ? undefined : given;
}

/** The week number. Weeks begin on Sunday; the days before the first Sunday are in week 0. */
const weekOf = (date: unknown, options: Options): number =>
  Math.floor((part($dayOfYear, date, options) + 7 - part($dayOfWeek, date, options)) / 7);

/** The year of a date’s ISO week: that of its Thursday. */
function isoYearOf(date: unknown, options: Options): number {
  const [year, month, day] = [$year, $month, $dayOfMonth].map(of => part(of, date, options));
  const thursday = day! + 4 - part($isoDayOfWeek, date, options);
  return new Date(Date.UTC(year!, month! - 1, thursday)).getUTCFullYear();
}

const ofDate =
  (part: (date: unknown, options: Options) => number): Expression =>
  (doc, expression, options) => {
    const date = dateIn(doc, expression, options);
    return date === undefined ? null : part(date, options);
  };

/** mingo’s own, except for the week and the ISO year. */
const dateToString: Expression = (doc, expression, options) => {
  const given = evalExpr(doc, expression, options);
  if (isPlain(given) && given.date && typeof given.format === 'string') {
    const { date, timezone } = given;
    const dated = timezone ? { date, timezone } : date;
    given.format = given.format
      .replaceAll('%U', () => String(weekOf(dated, options)).padStart(2, '0'))
      .replaceAll('%G', () => String(isoYearOf(dated, options)).padStart(4, '0'));
  }
  return $dateToString({}, given, options);
};

const isMissing = (value: unknown): boolean => value === null || value === undefined;

/** An index or a length: a whole number. */
function whole(name: string, value: unknown): number {
  if (Number.isInteger(value)) return value as number;
  throw requestFailed(`${name} requires a whole number, found: ${JSON.stringify(value)}`);
}

/** A value as the text that MongoDB would cut. */
function textOf(name: string, value: unknown): string {
  if (isMissing(value)) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (rank(value) === 7) return (value as Date).toISOString();
  throw requestFailed(`${name} can't convert to String from ${JSON.stringify(value)}`);
}

const listIn = (name: string, least: number, most: number) =>
  ((doc, expression, options) => {
    const args = evalExpr(doc, expression, options);
    if (Array.isArray(args) && args.length >= least && args.length <= most) return args;
    throw requestFailed(
      `Expression ${name} takes at least ${least} arguments, and at most ${most}`,
    );
  }) satisfies Expression;

/**
 * `[text, start, length]` in bytes. A negative start gives nothing, a negative length everything to
 * the end.
 */
const $substrBytes: Expression = (doc, expression, options) => {
  const [text, from, count] = listIn('$substrBytes', 3, 3)(doc, expression, options);
  const bytes = Buffer.from(textOf('$substrBytes', text));
  const start = whole('$substrBytes', from);
  const length = whole('$substrBytes', count);
  if (start < 0 || start >= bytes.length) return '';
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length);
  if (isInsideCharacter(bytes, start) || isInsideCharacter(bytes, end))
    throw requestFailed('$substrBytes:  Invalid range, index is a UTF-8 continuation byte.');
  return bytes.toString('utf8', start, end);
};

const isInsideCharacter = (bytes: Buffer, at: number): boolean =>
  at < bytes.length && (bytes[at]! & 0b1100_0000) === 0b1000_0000;

/** The parts of `[text, wanted, start, end]`; null if there is no text. */
function searchIn(name: string, args: unknown[]) {
  const [text, wanted, from, to] = args;
  if (isMissing(text)) return null;
  for (const each of [text, wanted])
    if (typeof each !== 'string')
      throw requestFailed(`${name} requires a string, found: ${JSON.stringify(each)}`);
  const [start, end] = [from ?? 0, to ?? Number.MAX_SAFE_INTEGER].map(each => whole(name, each));
  if (start! < 0 || end! < 0)
    throw requestFailed(`${name} requires a nonnegative starting and ending index`);
  return { text: text as string, wanted: wanted as string, start: start!, end: end! };
}

const $indexOfBytes: Expression = (doc, expression, options) => {
  const asked = searchIn('$indexOfBytes', listIn('$indexOfBytes', 2, 4)(doc, expression, options));
  if (!asked) return null;
  const bytes = Buffer.from(asked.text);
  if (asked.start > Math.min(asked.end, bytes.length)) return -1;
  return bytes.subarray(0, asked.end).indexOf(asked.wanted, asked.start);
};

const $indexOfCP: Expression = (doc, expression, options) => {
  const asked = searchIn('$indexOfCP', listIn('$indexOfCP', 2, 4)(doc, expression, options));
  if (!asked) return null;
  const points = [...asked.text];
  if (asked.start > Math.min(asked.end, points.length)) return -1;
  const found = points.slice(asked.start, asked.end).join('').indexOf(asked.wanted);
  if (found < 0) return -1;
  const skipped = points.slice(asked.start).join('').slice(0, found);
  return asked.start + [...skipped].length;
};

export const expressions: Record<string, Expression> = {
  $week: ofDate(weekOf),
  $isoWeekYear: ofDate(isoYearOf),
  $dateToString: dateToString,
  $substrBytes,
  $substr: $substrBytes,
  $indexOfBytes,
  $indexOfCP,
};
