import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contracts,
  indexOf,
  operationsTable,
  places,
  withList,
  withTable,
} from './operationsTable';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'cloudfunctions/README.md'), 'utf8');

test('the table in cloudfunctions/README.md is current (node config/operations.mjs writes it)', () => {
  expect(withTable(readme)).toBe(readme);
});

test.each(places)(
  '%s serves every operation that is its own (node config/operations.mjs)',
  place => {
    const index = readFileSync(indexOf(place), 'utf8');
    expect(withList(place, index)).toBe(index);
  },
);

test('it holds every operation of the contracts once', () => {
  const named = operationsTable()
    .split('\n')
    .slice(2)
    .map(row => row.split('|').slice(1, 3).join('').replace(/\s+/g, ' ').trim());
  expect(named.length).toBeGreaterThan(40);
  expect(named).toEqual(contracts.map(each => `${each.function} \`${each.operation}\``));
  // Patients and staff may each have a `viewCase`, but one function has no two operations of one
  // name.
  expect(new Set(named).size).toBe(named.length);
});
