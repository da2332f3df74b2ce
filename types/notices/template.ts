import * as z from 'zod';
import { noticeKinds } from './facts';

/** The templates for which the hospital asks patients and staff for consent, by our own names. */
export const templateNames = [
  'visit',
  'reminder',
  'change',
  'strike',
  'returnVisit',
  'survey',
  'queue',
  'case',
  'care',
  'call',
  'holding',
  'dayList',
  'duty',
  'running',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** A field in the hospital's own template: WeChat's key and label. */
const field = z.strictObject({ key: z.string().regex(/^[a-z_]+\d+$/), label: z.string().min(1) });

const template = z.strictObject({
  name: z.enum(templateNames),
  /** From the WeChat console: 43 characters. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/, 'is not a template id: the console shows 43 characters'),
  title: z.string().min(1),
  /**
   * Whether one consent lasts (available to some categories of hospitals), or is for one message.
   */
  lasting: z.boolean(),
  kinds: z.array(z.enum(noticeKinds)).min(1),
  fields: z.record(z.string(), field),
});
/** The file of the hospital's templates. */
export const templateFile = z.strictObject({ templates: z.array(template) });

export type NoticeTemplate = z.output<typeof template>;
