import type * as z from 'zod';
import { checkTemplates } from '../../domain/notices/templates';
import type { NoticeKind } from './facts';
import { type NoticeTemplate, type TemplateName, templateFile } from './template';
import configuration from './templates.json';

/**
 * Reads a configuration of templates: the hospital's ids, and the key of each of our fields.
 * @throws Error naming template and field, if a message could not be sent with it
 */
export function readTemplates(given: unknown): NoticeTemplate[] {
  const { data, error } = templateFile.safeParse(given);
  if (error) throw new Error(sayIssue(given, error.issues[0]!));
  checkTemplates(data.templates);
  return data.templates;
}

/** A problem of the form, with the template's name if it has one. */
function sayIssue(given: unknown, { path, message }: z.core.$ZodIssue): string {
  const [list, index, ...rest] = path;
  if (list !== 'templates' || typeof index !== 'number')
    return `templates.json: ${path.join('.')}: ${message}`;
  const name = (given as { templates: { name?: unknown }[] }).templates[index]?.name;
  const field = rest[0] === 'fields' && rest[1] !== undefined ? `, field "${String(rest[1])}"` : '';
  const place = (field ? rest.slice(2) : rest).join('.');
  return `templates.json: template "${String(name ?? index)}"${field}: ${place ? `${place}: ` : ''}${message}`;
}

/**
 * The hospital's templates, checked when a function loads this file; the pages' builds leave the
 * check out.
 */
export const templates = configuration.templates as readonly object[] as readonly NoticeTemplate[];
readTemplates(configuration);

/** The template of a kind of messages. */
export const templateOf = (kind: NoticeKind): NoticeTemplate =>
  templates.find(({ kinds }) => kinds.includes(kind))!;

/** A template by its name. */
export const templateNamed = (name: TemplateName): NoticeTemplate =>
  templates.find(each => each.name === name)!;
