import { checkSmsTemplates } from '../../domain/notices/smsTemplates';
import type { Language } from '../language';
import type { NoticeKind } from './facts';
import { type SmsTemplate, smsTemplateFile } from './smsTemplate';
import configuration from './smsTemplates.json';

/**
 * Reads a configuration of SMS templates: the hospital's ids, and what goes into which place.
 * @throws Error naming the template, when a message could not be sent by it
 */
export function readSmsTemplates(given: unknown): SmsTemplate[] {
  const { data, error } = smsTemplateFile.safeParse(given);
  if (error) {
    const { path, message } = error.issues[0]!;
    throw new Error(`smsTemplates.json: ${path.join('.')}: ${message}`);
  }
  checkSmsTemplates(data.templates);
  return data.templates;
}

/** The hospital's SMS templates, checked when a function loads this. */
export const smsTemplates: readonly SmsTemplate[] = readSmsTemplates(configuration);

/** The template by which notices of a kind go as an SMS: in the language asked for, else in Simplified Chinese; none: they never do. */
export function smsTemplateOf(kind: NoticeKind, language?: Language): SmsTemplate | undefined {
  const ofKind = smsTemplates.filter(({ kinds }) => kinds.includes(kind));
  const inWords = (wanted: Language) =>
    ofKind.find(({ language: written = 'zh-CN' }) => written === wanted);
  return (language && inWords(language)) ?? inWords('zh-CN');
}
