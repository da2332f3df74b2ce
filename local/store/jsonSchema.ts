import { requestFailed } from './errors';
import { compareValues, isPlain, rank } from './values';

/** Whether a value fits a schema. */
type Test = (value: unknown) => boolean;
/** Makes the test of one keyword, given its operand and the schema around it. */
type Keyword = (operand: unknown, schema: Record<string, unknown>) => Test;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isInt = (value: unknown): boolean =>
  Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;

/** The types of this store, by MongoDB’s names. A whole and small number is an int. */
const BSON_TYPES: Record<string, Test> = {
  object: isPlain,
  array: Array.isArray,
  string: value => typeof value === 'string',
  bool: value => typeof value === 'boolean',
  date: value => rank(value) === 7,
  null: value => value === null,
  regex: value => rank(value) === 9,
  number: isNumber,
  int: isInt,
  long: value => Number.isInteger(value) && !isInt(value),
  double: value => isNumber(value) && !Number.isInteger(value),
  ...Object.fromEntries(
    [
      'decimal',
      'objectId',
      'binData',
      'timestamp',
      'javascript',
      'minKey',
      'maxKey',
      'undefined',
    ].map(name => [name, () => false]),
  ),
};
const { object, array, number, string } = BSON_TYPES as Record<string, Test>;
const JSON_TYPES: Record<string, Test> = {
  ...{ object: object!, array: array!, number: number!, string: string! },
  ...{ boolean: BSON_TYPES.bool!, null: BSON_TYPES.null! },
};

const typed =
  (keyword: string, types: Record<string, Test>): Keyword =>
  operand => {
    const tests = (Array.isArray(operand) ? operand : [operand]).map(name => {
      if (typeof name === 'string' && Object.hasOwn(types, name)) return types[name]!;
      throw requestFailed(`$jsonSchema: unknown type name alias for ${keyword}: ${name}`);
    });
    return value => tests.some(is => is(value));
  };

/** A keyword for values of one type. Values of other types pass. */
const of =
  <T, O>(
    is: (value: unknown) => value is T,
    make: (operand: O, schema: Record<string, unknown>) => (value: T) => boolean,
  ): Keyword =>
  (operand, schema) => {
    const holds = make(operand as O, schema);
    return value => !is(value) || holds(value);
  };

const ofNumbers = (
  holds: (value: number, limit: number, schema: Record<string, unknown>) => boolean,
) => of(isNumber, (limit: number, schema) => value => holds(value, limit, schema));
const ofTexts = (holds: (length: number, limit: number) => boolean) =>
  of(
    (value): value is string => typeof value === 'string',
    (limit: number) => value => holds([...value].length, limit),
  );
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const ofLists = (holds: (length: number, limit: number) => boolean) =>
  of(isList, (limit: number) => value => holds(value.length, limit));
const ofObjects = (holds: (size: number, limit: number) => boolean) =>
  of(isPlain, (limit: number) => value => holds(Object.keys(value).length, limit));

const atLeast = (value: number, limit: number) => value >= limit;
const atMost = (value: number, limit: number) => value <= limit;

const all = (operand: unknown): Test[] => {
  if (Array.isArray(operand) && operand.length) return operand.map(schemaTest);
  throw requestFailed('$jsonSchema: a list of schemas is needed');
};

const entriesOf = (operand: unknown): [string, unknown][] => {
  if (isPlain(operand)) return Object.entries(operand);
  throw requestFailed('$jsonSchema: an object is needed');
};

/** The test of a schema, where true accepts every value and false none. */
const openOr = (operand: unknown): Test =>
  typeof operand === 'boolean' ? () => operand : schemaTest(operand);

const properties: Keyword = operand => {
  const tests = entriesOf(operand).map(([field, schema]) => [field, schemaTest(schema)] as const);
  return value =>
    !isPlain(value) ||
    tests.every(([field, holds]) => value[field] === undefined || holds(value[field]));
};

const patternProperties: Keyword = operand => {
  const tests = entriesOf(operand).map(
    ([pattern, schema]) => [new RegExp(pattern, 'u'), schemaTest(schema)] as const,
  );
  return value =>
    !isPlain(value) ||
    Object.entries(value).every(([field, item]) =>
      tests.every(([pattern, holds]) => !pattern.test(field) || holds(item)),
    );
};

const additionalProperties: Keyword = (operand, schema) => {
  const rest = openOr(operand);
  const named = new Set(Object.keys((schema.properties ?? {}) as object));
  const patterns = Object.keys((schema.patternProperties ?? {}) as object).map(
    pattern => new RegExp(pattern, 'u'),
  );
  return value =>
    !isPlain(value) ||
    Object.entries(value).every(
      ([field, item]) =>
        named.has(field) || patterns.some(pattern => pattern.test(field)) || rest(item),
    );
};

const dependencies: Keyword = operand => {
  const tests = entriesOf(operand).map(([field, needed]) => {
    const holds = Array.isArray(needed)
      ? (value: unknown) =>
          needed.every(name => (value as Record<string, unknown>)[name] !== undefined)
      : schemaTest(needed);
    return [field, holds] as const;
  });
  return value =>
    !isPlain(value) || tests.every(([field, holds]) => value[field] === undefined || holds(value));
};

const items: Keyword = operand => {
  if (!Array.isArray(operand)) {
    const holds = schemaTest(operand);
    return value => !Array.isArray(value) || value.every(holds);
  }
  const tests = operand.map(schemaTest);
  return value =>
    !Array.isArray(value) || tests.every((holds, i) => i >= value.length || holds(value[i]));
};

const additionalItems: Keyword = (operand, schema) => {
  if (!Array.isArray(schema.items)) return () => true;
  const rest = openOr(operand);
  const from = schema.items.length;
  return value => !Array.isArray(value) || value.slice(from).every(rest);
};

const distinct = (list: unknown[]): boolean => {
  const inOrder = [...list].sort(compareValues);
  return inOrder.every((item, i) => i === 0 || compareValues(inOrder[i - 1], item) !== 0);
};

const nothingToTest: Keyword = () => () => true;

/** MongoDB's keywords: draft 4 of JSON Schema, and `bsonType`. */
const KEYWORDS: Record<string, Keyword> = {
  bsonType: typed('bsonType', BSON_TYPES),
  type: typed('type', JSON_TYPES),
  enum: operand => value => (operand as unknown[]).some(each => compareValues(each, value) === 0),
  required: of(
    isPlain,
    (fields: string[]) => value => fields.every(field => value[field] !== undefined),
  ),
  ...{ properties, patternProperties, additionalProperties, dependencies, items, additionalItems },
  minProperties: ofObjects(atLeast),
  maxProperties: ofObjects(atMost),
  minItems: ofLists(atLeast),
  maxItems: ofLists(atMost),
  uniqueItems: of(isList, (wanted: boolean) => value => !wanted || distinct(value)),
  minimum: ofNumbers((value, limit, { exclusiveMinimum }) =>
    exclusiveMinimum ? value > limit : value >= limit,
  ),
  maximum: ofNumbers((value, limit, { exclusiveMaximum }) =>
    exclusiveMaximum ? value < limit : value <= limit,
  ),
  exclusiveMinimum: nothingToTest,
  exclusiveMaximum: nothingToTest,
  multipleOf: ofNumbers((value, step) => value % step === 0),
  minLength: ofTexts(atLeast),
  maxLength: ofTexts(atMost),
  pattern: of(
    (value): value is string => typeof value === 'string',
    (pattern: string) => {
      const regex = new RegExp(pattern, 'u');
      return value => regex.test(value);
    },
  ),
  allOf: operand => {
    const tests = all(operand);
    return value => tests.every(holds => holds(value));
  },
  anyOf: operand => {
    const tests = all(operand);
    return value => tests.some(holds => holds(value));
  },
  oneOf: operand => {
    const tests = all(operand);
    return value => tests.filter(holds => holds(value)).length === 1;
  },
  not: operand => {
    const holds = schemaTest(operand);
    return value => !holds(value);
  },
  title: nothingToTest,
  description: nothingToTest,
};
const NOT_SUPPORTED = new Set(['$ref', '$schema', 'default', 'definitions', 'format', 'id']);

/**
 * The test of a schema, as in MongoDB’s `$jsonSchema`.
 *
 * @throws DATABASE_REQUEST_FAILED on a keyword that MongoDB refuses
 */
export function schemaTest(schema: unknown): Test {
  if (!isPlain(schema)) throw requestFailed('$jsonSchema must be an object');
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    if (NOT_SUPPORTED.has(keyword))
      throw requestFailed(`$jsonSchema keyword '${keyword}' is not currently supported`);
    if (!Object.hasOwn(KEYWORDS, keyword))
      throw requestFailed(`Unknown $jsonSchema keyword: ${keyword}`);
    return KEYWORDS[keyword]!(operand, schema);
  });
  return value => tests.every(holds => holds(value));
}
