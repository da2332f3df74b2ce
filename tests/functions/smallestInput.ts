import * as z from 'zod';

/** Candidate texts for our contracts. The first that fits the schema is used. */
const TEXTS = [
  ...['none', '只是试一试', 'request-1', '2026-11-25', '2026-11', '08:00'],
  ...['S-20261125-D001-am', 'K01', 'a.csv'],
];

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * A small valid input, made from the schema alone. Optional fields are left out, and ids name
 * nothing that exists.
 *
 * @throws when the schema needs more than it shows; the test must then give an input itself
 */
export function smallestInput(schema: z.ZodType): unknown {
  const input = smallest(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const checked = schema.safeParse(input);
  if (!checked.success)
    throw new Error(`the schema alone gives no input: ${z.prettifyError(checked.error)}`);
  return input;
}

function smallest(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] as Schema[];
  if (first) return smallest(first);
  switch (schema.type) {
    case 'object': {
      const { required = [], properties = {} } = schema;
      return Object.fromEntries(required.map(name => [name, smallest(properties[name] as Schema)]));
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => smallest(schema.items as Schema));
    case 'string':
      return TEXTS.find(text => keeps(text, schema)) ?? '';
    case 'integer':
    case 'number':
      return Math.max(0, schema.minimum ?? 0);
    case 'boolean':
      return false;
    default:
      return undefined;
  }
}

const keeps = (text: string, { minLength = 0, maxLength = 1000, pattern }: Schema): boolean =>
  text.length >= minLength &&
  text.length <= maxLength &&
  (pattern === undefined || new RegExp(pattern, 'u').test(text));
