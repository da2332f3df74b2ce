import { deskTexts } from '../texts/desk';
import { auditDetails } from '../types/access/audit';
import { filesIn, read } from './documents';
import { contracts } from './operationsTable';

const { operations, attempts, codes } = deskTexts.audit;
const ofStaff = contracts.filter(({ callers }) => !callers.includes('patient'));
const ofPatients = contracts.filter(({ callers }) => callers.includes('patient'));
/** The audit entries that jobs write, by their names. */
const ofJobs = filesIn('cloudfunctions/modules')
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap(file => [...read(file).matchAll(/\boperation: '(\w+)'/g)].map(([, name]) => name!));

test('every operation of staff has words for the office’s audit page (R20)', () => {
  expect(ofStaff.length).toBeGreaterThan(50);
  expect(ofStaff.map(({ operation }) => operation).filter(each => !(each in operations))).toEqual(
    [],
  );
});

test('so has every job, and every operation that may be refused to a patient’s account', () => {
  expect(ofJobs).toContain('removeOld');
  const known = { ...operations, ...attempts };
  const all = [...ofJobs, ...ofPatients.map(({ operation }) => operation)];
  expect(all.filter(each => !(each in known))).toEqual([]);
});

test('no words exist for an unknown operation', () => {
  const there = new Set([...contracts.map(({ operation }) => operation), ...ofJobs]);
  expect(
    [...Object.keys(operations), ...Object.keys(attempts)].filter(each => !there.has(each)),
  ).toEqual([]);
  expect(Object.keys(attempts).filter(each => each in operations)).toEqual([]);
});

test.each(['channel', 'because', 'outcome', 'action', 'state', 'figure', 'kind', 'form'] as const)(
  'every code of the detail %s is said in words',
  name => {
    const known = codes[name] ?? {};
    const all = codesOf(auditDetails.shape[name]);
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter(each => !(each in known))).toEqual([]);
  },
);

/** The codes that a schema admits, also inside its wrappers. */
function codesOf(schema: unknown): string[] {
  const { _zod } = schema as {
    _zod: { def: { innerType?: unknown; options?: unknown[] }; values?: Set<unknown> };
  };
  const { innerType, options } = _zod.def;
  if (innerType) return codesOf(innerType);
  return options ? options.flatMap(codesOf) : [...(_zod.values ?? [])].map(String);
}
