import { maskName } from '../../../../domain/people/name';
import { dateOf, timeOf } from '../../../../domain/time/time';
import type { Answers } from '../../../../texts/answers';
import { answers as simplified } from '../../../../texts/zh-CN/answers';
import type { AnyNotice } from '../../../../types/notices/facts';
import type { SmsParameter, SmsTemplate } from '../../../../types/notices/smsTemplate';
import { clean, shorten } from './text';

/** The maximum length of a value in Tencent Cloud's templates. */
const LONGEST = 12;

type Words = Pick<Answers, 'notices' | 'say'>;

/** The values of a notice for a template's placeholders. */
function partsOf(facts: AnyNotice['facts'], name: string | undefined, { notices, say }: Words) {
  const sayWhen = (date: string, time: string) => `${say.sayShortDate(date)} ${time}`;
  const parts: Partial<Record<SmsParameter, string>> = {
    who: shorten(maskName(clean(name ?? '')), LONGEST) || notices.someone,
  };
  if ('start' in facts) {
    parts.when = sayWhen(facts.date, facts.start);
    parts.number = String(facts.number);
  }
  if ('followUpId' in facts) parts.day = say.sayShortDate(facts.date);
  if ('startBefore' in facts) parts.was = sayWhen(facts.date, facts.startBefore);
  if ('reportBy' in facts) parts.by = timeOf(facts.reportBy);
  if ('until' in facts) parts.until = say.sayDateWithYear(dateOf(facts.until));
  if ('closesAt' in facts) parts.until = say.sayDateWithYear(dateOf(facts.closesAt));
  if ('counting' in facts) parts.count = String(facts.counting);
  if ('strikes' in facts) parts.count = String(facts.strikes);
  return parts;
}

/**
 * The values for a template's placeholders, in order (R19): the masked name, days and numbers;
 * nothing about an illness.
 *
 * @param words the words of the template's language; default Simplified Chinese
 * @throws Error if the notice lacks a value; `checkSmsTemplates` excludes that
 */
export function composeSms(
  { parameters }: SmsTemplate,
  { facts }: Pick<AnyNotice, 'facts'>,
  name: string | undefined,
  words: Words = simplified,
): string[] {
  const parts = partsOf(facts, name, words);
  return parameters.map(each => {
    const part = parts[each];
    if (part === undefined) throw new Error(`this notice has no "${each}"`);
    return part;
  });
}
