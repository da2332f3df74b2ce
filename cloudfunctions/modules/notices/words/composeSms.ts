import { maskName } from '../../../../domain/people/name';
import { dateOf, timeOf } from '../../../../domain/time/time';
import type { Answers } from '../../../../texts/answers';
import { answers as simplified } from '../../../../texts/zh-CN/answers';
import type { AnyNotice } from '../../../../types/notices/facts';
import type { SmsParameter, SmsTemplate } from '../../../../types/notices/smsTemplate';
import { clean, shorten } from './text';

/** Tencent Cloud takes no longer one. */
const LONGEST = 12;

type Words = Pick<Answers, 'notices' | 'say'>;

/** The values with which a notice can fill a template's places. */
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
 * What a template's places are filled with for a notice, in order (R19): the person's name masked, days and numbers; nothing that
 * tells of an illness.
 * @param words of the language that the template is written in; Simplified Chinese unless told
 * @throws Error where the notice lacks one; the file of templates is checked against that
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
