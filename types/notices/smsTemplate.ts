import * as z from 'zod';
import { language } from '../language';
import { noticeKinds } from './facts';

/**
 * The values for placeholders of an SMS: nothing about an illness, no department, no doctor (R19,
 * R25).
 */
const smsParameters = ['who', 'when', 'number', 'was', 'by', 'until', 'count', 'day'] as const;
export type SmsParameter = (typeof smsParameters)[number];

const template = z.strictObject({
  /** From Tencent Cloud's console. */
  id: z.string().regex(/^\d{4,12}$/, 'is not a template id: the console shows digits alone'),
  kinds: z.array(z.enum(noticeKinds)).min(1),
  /** Its language; missing for Simplified Chinese. */
  language: language.optional(),
  /** The approved text with its placeholders {1}, {2} …, for human readers. */
  text: z.string().min(1).max(450),
  /** The values of the placeholders, in order. */
  parameters: z.array(z.enum(smsParameters)).max(8),
});
/** The file of the hospital's SMS templates. */
export const smsTemplateFile = z.strictObject({ templates: z.array(template) });

export type SmsTemplate = z.output<typeof template>;
