import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts, operationsTable, withTable } from './operationsTable';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'cloudfunctions/README.md'), 'utf8');

test('the table in cloudfunctions/README.md is current (node config/operations.mjs writes it)', () => {
  expect(withTable(readme)).toBe(readme);
});

test('every operation of the contracts is in it, once', () => {
  const named = operationsTable()
    .split('\n')
    .slice(2)
    .map(row => row.split('|').slice(1, 3).join('').replace(/\s+/g, ' ').trim());
  expect(named.length).toBeGreaterThan(40);
  expect(named).toEqual(contracts.map(each => `${each.function} \`${each.operation}\``));
  // A patient and the staff may each have a `viewCase` of their own; one function has no two of a name.
  expect(new Set(named).size).toBe(named.length);
});

test('every operation lies in files of one name: its contract in types, itself in its module', () => {
  const modules = join(root, 'cloudfunctions/modules');
  const files = readdirSync(modules).flatMap(subject => {
    const operations = join(modules, subject, 'operations');
    return existsSync(operations)
      ? readdirSync(operations)
          .filter(name => !name.includes('.test.'))
          .map(name => `${subject}/${name}`)
      : [];
  });
  expect(files.length).toBe(contracts.length);
  for (const file of files) expect(existsSync(join(root, 'types', file))).toBe(true);
});
