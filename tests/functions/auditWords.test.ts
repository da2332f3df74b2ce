import * as z from 'zod';
import { contracts } from '../../config/operationsTable';
import { at } from '../../domain/time/time';
import { type Contract, roles } from '../../types/contract';
import { laySession, openTestHospital, type TestHospital } from '../hospital';
import { smallestInput } from './smallestInput';

/** A word, a name in letters and a phone, as staff might type them into a text field. */
const WORDS = ['张三的母亲来电', 'zhangsanfeng', '13812345678'];

let hospital: TestHospital;
beforeAll(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { all: { roles: [...roles], mayAddNumbers: true, doctorId: 'D001' } },
  });
  await laySession(hospital);
});
afterAll(() => hospital.close());

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
}

/** The fields of an input that take a text. */
const textFields = (schema: JsonSchema): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(
    ([name, { type, enum: values, const: only }]) =>
      type === 'string' && !values && only === undefined ? [name] : [],
  ),
  ...(schema.anyOf ?? []).flatMap(textFields),
];

/** Valid inputs, each with the word in one of its text fields. */
function inputsWith(word: string, { input }: Contract): unknown[] {
  const fields = textFields(
    z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  );
  const base = smallestOrNone(input);
  return [...new Set(fields)]
    .map(field => ({ ...base, [field]: word }))
    .filter(each => input.safeParse(each).success);
}

function smallestOrNone(schema: z.ZodType): object {
  try {
    return smallestInput(schema) as object;
  } catch {
    return {};
  }
}

test('R20: no text typed into any field of any operation reaches the audit record', async () => {
  let calls = 0;
  for (const contract of contracts)
    for (const word of WORDS)
      for (const input of inputsWith(word, contract)) {
        await hospital.call(contract, input, 'all');
        calls += 1;
      }
  expect(calls).toBeGreaterThan(200);
  const audit = await hospital.all('audit');
  expect(audit.length).toBeGreaterThan(50);
  const holds = (entry: unknown) => WORDS.some(word => JSON.stringify(entry).includes(word));
  expect(audit.filter(holds)).toEqual([]);
}, 120_000);
