import type * as z from 'zod';

/** A value in a schema, by its path; `*` for a list or a record. */
export interface Leaf {
  path: string;
  schema: z.core.$ZodType;
}

/** The inner schemas of a schema, by their names; none for a plain value. */
function partsOf(schema: z.core.$ZodType): [place: string, part: z.core.$ZodType][] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape);
    case 'array':
      return [['*', def.element]];
    case 'record':
      return [['*', def.valueType]];
    case 'union':
      return def.options.map(option => ['', option]);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return [['', def.innerType]];
    case 'pipe':
      return [['', def.in]];
    default:
      return [];
  }
}

/** Every plain value that a schema accepts. */
export function leavesOf(schema: z.core.$ZodType, path: readonly string[] = []): Leaf[] {
  const parts = partsOf(schema);
  if (!parts.length) return [{ path: path.join('.'), schema }];
  return parts.flatMap(([place, part]) => leavesOf(part, place ? [...path, place] : path));
}
