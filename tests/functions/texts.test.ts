import * as z from 'zod';
import { contracts } from '../../config/operationsTable';

/**
 * Fields that are only compared with stored values, and never stored or shown. A control character
 * in them finds nothing.
 */
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

/** The parts of a schema that may contain texts. */
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

/**
 * Every text in a schema, by the path of its field. The result of a transformation has its own
 * form.
 */
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
/**
 * Whether a field accepts control characters, half a character, or marks that change the direction
 * of reading.
 */
const takesAnything = (schema: z.core.$ZodType): boolean =>
  LETTERS.some(text =>
    ['\u0000', '\u202e', '\ud83d'].some(sign => z.safeParse(schema, `${text}${sign}好`).success),
  );

test('every text of a contract goes through `textOf`, has a form, or is only compared', () => {
  const all = contracts.flatMap(({ function: place, operation, input }) =>
    textsIn(input, `${place}.${operation}`),
  );
  expect(all.length).toBeGreaterThan(300);
  const taking = all.filter(([, schema]) => takesAnything(schema)).map(([place]) => place);
  const fieldOf = (place: string) => place.split('.').at(-1)!.replace('[]', '');
  expect(taking.filter(place => !compared.has(fieldOf(place)))).toEqual([]);
  expect(new Set(taking.map(fieldOf))).toEqual(compared);
});
