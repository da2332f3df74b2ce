import * as z from 'zod';
import { language } from '../language';
import { noticeKinds } from './facts';

/** What a place of an SMS can be filled with: nothing that tells of an illness, no department, no doctor (R19, R25). */
const smsParameters = ['who', 'when', 'number', 'was', 'by', 'until', 'count', 'day'] as const;
export type SmsParameter = (typeof smsParameters)[number];

const template = z.strictObject({
  /** As Tencent Cloud's console shows it. */
  id: z.string().regex(/^\d{4,12}$/, 'is not a template id: the console shows digits alone'),
  kinds: z.array(z.enum(noticeKinds)).min(1),
  /** What it is written in; Simplified Chinese where none is named. */
  language: language.optional(),
  /** The text that was approved, with its places {1}, {2} …, to be read by people. */
  text: z.string().min(1).max(450),
  /** What goes into each place, in order. */
  parameters: z.array(z.enum(smsParameters)).max(8),
});
/** The file of the hospital's SMS templates. */
export const smsTemplateFile = z.strictObject({ templates: z.array(template) });

export type SmsTemplate = z.output<typeof template>;
