import fc from 'fast-check';
import * as z from 'zod';
import { hostile } from './hostile';
import { Pairs, Pick } from './picks';

type Bag = { minimum?: number; maximum?: number; patterns?: Set<RegExp> };

const words = fc.constantFrom(
  ...[
    '产科',
    '骨科',
    '只是试一试',
    '收费不清楚',
    '请多休息，多喝水。',
    '王丽华',
    'request-1',
    '好',
  ],
);

/** Texts within a schema’s lengths and patterns, as far as these are visible. */
const textOf = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const { minimum = 0, maximum = 60, patterns = new Set() } = schema._zod.bag as Bag;
  const [minLength, maxLength] = [minimum, Math.max(minimum, Math.min(maximum, 60))];
  const free = fc.string({ unit: 'grapheme', minLength, maxLength });
  const inWords = fc
    .array(words, { minLength: 1, maxLength: 12 })
    .map(parts => parts.join('').padEnd(minLength, '好').slice(0, Math.max(minLength, maxLength)));
  const [pattern] = patterns;
  const formed = pattern && /^\^/.test(pattern.source) ? [fc.stringMatching(pattern)] : [];
  return fc.oneof(inWords, free, ...formed, ...formed);
};

const numberOf = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const { minimum = 0, maximum = 1000 } = schema._zod.bag as Bag;
  const [min, max] = [Math.max(minimum, -(2 ** 31)), Math.min(maximum, 2 ** 31)];
  return fc.oneof(
    fc.integer({ min, max: Math.min(max, min + 5) }),
    fc.integer({ min, max }),
    fc.constant(max),
  );
};

/**
 * The kind of a date or month schema, found by the values that it accepts, not by the field’s name.
 */
const kindOf = (schema: z.core.$ZodType): string | undefined => {
  const takes = (text: string) => z.safeParse(schema, text).success;
  if (takes('nonsense')) return undefined;
  if (takes('2026-11-25')) return 'date';
  return takes('2026-11') ? 'month' : undefined;
};

/** Mostly a known value for the field’s name, otherwise any value of the schema. */
const named = (schema: z.core.$ZodType, field: string, names: ReadonlySet<string>) => {
  const plain = textOf(schema);
  const name = kindOf(schema) ?? field;
  if (!names.has(name)) return plain;
  const pick = fc.nat(100_000).map(n => new Pick(name, n));
  return fc.oneof({ weight: 9, arbitrary: pick }, { weight: 1, arbitrary: plain });
};

/**
 * Values that a schema accepts, as far as the schema alone can tell.
 *
 * @param field the name of the field
 * @param names the fields with known values at sending time
 */
export function goodValue(
  schema: z.core.$ZodType,
  field: string,
  names: ReadonlySet<string>,
): fc.Arbitrary<unknown> {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  const of = (part: z.core.$ZodType, name = field) => goodValue(part, name, names);
  switch (def.type) {
    case 'object': {
      const made = fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, of(part, name)])),
        { requiredKeys: requiredOf(def.shape) },
      );
      const whole = `${field} whole`;
      if (!names.has(whole)) return made;
      return fc.oneof(
        fc.nat(100_000).map(n => new Pick(whole, n)),
        made,
      );
    }
    case 'array': {
      const { minimum = 0, maximum = 4 } = schema._zod.bag as Bag;
      const maxLength = Math.max(minimum, Math.min(maximum, 4));
      return fc.array(of(def.element), { minLength: minimum, maxLength });
    }
    case 'record':
      return fc
        .array(fc.tuple(of(def.keyType, `${field} keys`), of(def.valueType)), { maxLength: 3 })
        .map(pairs => new Pairs(pairs));
    case 'union':
      return fc.oneof(...def.options.map(option => of(option)));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return of(def.innerType);
    case 'pipe':
      return of(def.in);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return names.has(field)
        ? fc.oneof(
            { weight: 4, arbitrary: fc.nat(100_000).map(n => new Pick(field, n)) },
            { weight: 1, arbitrary: numberOf(schema) },
          )
        : numberOf(schema);
    case 'string':
      return named(schema, field, names);
    default:
      return hostile;
  }
}

const requiredOf = (shape: Record<string, z.core.$ZodType>): string[] =>
  Object.entries(shape)
    .filter(([, part]) => part._zod.optin !== 'optional')
    .map(([name]) => name);
