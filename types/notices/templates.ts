import * as z from 'zod';
import { type Holding, noticeFields, writableTo } from '../../domain/notices/fields';
import { type NoticeKind, noticeKinds } from './facts';
import configuration from './templates.json';

/** The templates the hospital asks its patients' and staff's consent for, by our own names. */
export const templateNames = [
  'visit',
  'reminder',
  'change',
  'strike',
  'returnVisit',
  'survey',
  'case',
  'care',
  'holding',
  'dayList',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** A field as the hospital's own template has it: WeChat's key and label. */
const field = z.strictObject({ key: z.string().regex(/^[a-z_]+\d+$/), label: z.string().min(1) });

const template = z.strictObject({
  name: z.enum(templateNames),
  /** As the WeChat console shows it: 43 characters. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/, 'is not a template id: the console shows 43 characters'),
  title: z.string().min(1),
  /** Whether one consent lasts (for what is open to hospitals), or is good for one message. */
  lasting: z.boolean(),
  kinds: z.array(z.enum(noticeKinds)).min(1),
  fields: z.record(z.string(), field),
});
const file = z.strictObject({ templates: z.array(template) });

export type NoticeTemplate = z.output<typeof template>;

/**
 * Reads a configuration of templates: the hospital's ids, and which of our fields goes to which key.
 * @throws Error naming template and field, when a message could not be sent by it: a kind that no template or two serve,
 * an id missing or twice, a field missing, one that nothing fills, or one whose key cannot hold what is written to it
 */
export function readTemplates(given: unknown): NoticeTemplate[] {
  const { data, error } = file.safeParse(given);
  if (error) throw new Error(sayIssue(given, error.issues[0]!));
  const { templates } = data;
  for (const each of templates) {
    const same = templates.find(other => other !== each && other.id === each.id);
    if (same) fail(each.name, `its id is also that of "${same.name}"`);
    if (templates.some(other => other !== each && other.name === each.name))
      fail(each.name, 'is there twice');
    checkFields(each);
  }
  for (const name of templateNames)
    if (!templates.some(each => each.name === name)) fail(name, 'is missing');
  for (const kind of noticeKinds) {
    const serving = templates.flatMap(({ kinds, name }) =>
      kinds.filter(each => each === kind).map(() => `"${name}"`),
    );
    if (serving.length !== 1)
      throw new Error(
        `templates.json: the kind "${kind}" is served by ${serving.join(' and ') || 'no template'}; it must be by one`,
      );
  }
  return templates;
}

function checkFields({ name, kinds, fields }: NoticeTemplate): void {
  const keys = new Set<string>();
  for (const [field, { key }] of Object.entries(fields)) {
    if (keys.has(key)) fail(name, `the key "${key}" is there twice`, field);
    keys.add(key);
  }
  for (const kind of kinds) {
    const needed: Record<string, Holding> = noticeFields[kind];
    for (const [field, holding] of Object.entries(needed)) {
      const key = fields[field]?.key;
      if (!key) fail(name, `is missing, and "${kind}" needs it`, field);
      else if (!writableTo[holding].includes(key.replace(/\d+$/, '')))
        fail(name, `key "${key}" cannot hold a ${holding}`, field);
    }
    for (const field of Object.keys(fields))
      if (!Object.keys(needed).includes(field))
        fail(name, `"${kind}" has nothing to fill it with`, field);
  }
}

function fail(template: string, what: string, field?: string): never {
  throw new Error(
    `templates.json: template "${template}"${field ? `, field "${field}"` : ''}: ${what}`,
  );
}

/** A fault of form, by the template's name where it has one. */
function sayIssue(given: unknown, { path, message }: z.core.$ZodIssue): string {
  const [list, index, ...rest] = path;
  if (list !== 'templates' || typeof index !== 'number')
    return `templates.json: ${path.join('.')}: ${message}`;
  const name = (given as { templates: { name?: unknown }[] }).templates[index]?.name;
  const field = rest[0] === 'fields' && rest[1] !== undefined ? `, field "${String(rest[1])}"` : '';
  const place = (field ? rest.slice(2) : rest).join('.');
  return `templates.json: template "${String(name ?? index)}"${field}: ${place ? `${place}: ` : ''}${message}`;
}

/** The hospital's templates, checked when this is loaded. */
export const templates: readonly NoticeTemplate[] = readTemplates(configuration);

/** The template by which messages of a kind are sent. */
export const templateOf = (kind: NoticeKind): NoticeTemplate =>
  templates.find(({ kinds }) => kinds.includes(kind))!;

/** A template by its name. */
export const templateNamed = (name: TemplateName): NoticeTemplate =>
  templates.find(each => each.name === name)!;
