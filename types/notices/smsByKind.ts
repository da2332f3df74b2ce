import { checkSmsTemplates } from '../../domain/notices/smsTemplates';
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

/** The template by which notices of a kind go as an SMS; none: they never do. */
export const smsTemplateOf = (kind: NoticeKind): SmsTemplate | undefined =>
  smsTemplates.find(({ kinds }) => kinds.includes(kind));
