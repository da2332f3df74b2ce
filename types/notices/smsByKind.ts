import { checkSmsTemplates } from '../../domain/notices/smsTemplates';
import type { Language } from '../language';
import type { NoticeKind } from './facts';
import { type SmsTemplate, smsTemplateFile } from './smsTemplate';
import configuration from './smsTemplates.json';

/**
 * Reads a configuration of SMS templates: the hospital's ids, and the value of each placeholder.
 * @throws Error naming the template, if a message could not be sent with it
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

/**
 * The SMS template of a kind of notice: in the given language, else in Simplified Chinese;
 * undefined: this kind is never sent by SMS.
 */
export function smsTemplateOf(kind: NoticeKind, language?: Language): SmsTemplate | undefined {
  const ofKind = smsTemplates.filter(({ kinds }) => kinds.includes(kind));
  const inWords = (wanted: Language) =>
    ofKind.find(({ language: written = 'zh-CN' }) => written === wanted);
  return (language && inWords(language)) ?? inWords('zh-CN');
}
