import * as z from 'zod';
import { contracts } from '../../config/operationsTable';

/** Fields that are compared with what is there, and never kept or shown again: what is no letter finds nothing. */
const compared = new Set([
  ...['departmentId', 'doctorId', 'sessionId', 'department', 'departments', 'off', 'without'],
  ...[
    'keys',
    'key',
    'keyId',
    'code',
    'phoneCode',
    'document',
    'fileId',
    'sheet',
    'operation',
    'shown',
  ],
]);

/** What a schema is made of, as far as texts can be in it. */
interface Def {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
  element?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  left?: z.core.$ZodType;
  right?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
}

/** Every text in a schema, by the place of its field; what comes out of a transformation has a form of its own. */
function textsIn(schema: z.core.$ZodType, place: string): [string, z.core.$ZodType][] {
  const { type, shape = {}, ...def } = schema._zod.def as unknown as Def;
  if (type === 'string') return [[place, schema]];
  const { options = [], element, keyType, valueType, left, right, innerType } = def;
  const parts = [...options, element, keyType, valueType, left, right, innerType];
  return [
    ...Object.entries(shape).flatMap(([name, field]) => textsIn(field, `${place}.${name}`)),
    ...parts.flatMap(part => (part ? textsIn(part, place) : [])),
  ];
}

const LETTERS = [1, 2, 4, 8, 12, 20].map(n => '好'.repeat(n));
/** Whether a field takes what is no letter, a half of one, or what turns the direction of reading. */
const takesAnything = (schema: z.core.$ZodType): boolean =>
  LETTERS.some(text =>
    ['\u0000', '\u202e', '\ud83d'].some(sign => z.safeParse(schema, `${text}${sign}好`).success),
  );

test('every text that a contract takes goes through `textOf`, has a form, or is only compared', () => {
  const all = contracts.flatMap(({ function: place, operation, input }) =>
    textsIn(input, `${place}.${operation}`),
  );
  expect(all.length).toBeGreaterThan(300);
  const taking = all.filter(([, schema]) => takesAnything(schema)).map(([place]) => place);
  const fieldOf = (place: string) => place.split('.').at(-1)!.replace('[]', '');
  expect(taking.filter(place => !compared.has(fieldOf(place)))).toEqual([]);
  expect(new Set(taking.map(fieldOf))).toEqual(compared);
});
