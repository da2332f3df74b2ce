import { noticeKinds } from '../../types/notices/facts';
import { type NoticeTemplate, templateNames } from '../../types/notices/template';
import { type FieldKind, noticeFields, writableTo } from './fields';

/**
 * Checks that the hospital's templates can write every kind of message (R19).
 *
 * @throws Error naming template and field: a kind with no template or two, a missing or repeated
 * id, a missing or unknown field, or a key whose type cannot hold the value
 */
export function checkTemplates(templates: readonly NoticeTemplate[]): void {
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
}

function checkFields({ name, kinds, fields }: NoticeTemplate): void {
  const keys = new Set<string>();
  for (const [field, { key }] of Object.entries(fields)) {
    if (keys.has(key)) fail(name, `the key "${key}" is there twice`, field);
    keys.add(key);
  }
  for (const kind of kinds) {
    const needed: Record<string, FieldKind> = noticeFields[kind];
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
