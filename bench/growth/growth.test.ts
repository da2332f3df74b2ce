import { contracts } from '../../config/operationsTable';
import { type Measured, measure } from './measure';
import { questions } from './questions';
import { tableOf, tooMuch } from './table';
import { worldOf } from './world';

const READING = /^(list|view|find|search|export|preview|reveal|whoAmI)/;

test('every reading operation is asked', () => {
  const asked = new Set(questions(worldOf(1000)).map(({ contract }) => contract));
  const reading = contracts.filter(({ operation }) => READING.test(operation));
  const nameOf = ({ function: name, operation }: (typeof contracts)[number]) =>
    `${name} ${operation}`;
  expect(reading.filter(each => !asked.has(each)).map(nameOf)).toEqual([]);
});

test('in a small hospital no question examines more than three times what it shows', async () => {
  const measured = await measure(1500);
  expect(tooMuch([measured])).toEqual([]);
  const measuredOnes = new Set(measured.costs.map(({ question }) => question));
  for (const { contract, way } of questions(worldOf(1500)))
    expect(measuredOnes).toContain([contract.operation, way].filter(Boolean).join(': '));
}, 300_000);

test('a hospital created in parts answers every question of the selected operations', async () => {
  const only = ['searchAudit', 'listBookings'];
  const measured = await measure(1000, { most: 1900, only });
  expect(measured).toMatchObject({ parts: 2, leftOut: [] });
  expect(tooMuch([measured])).toEqual([]);
  const asked = new Set(measured.costs.map(({ question }) => question));
  for (const { contract, way } of questions(worldOf(1000)))
    if (only.includes(contract.operation)) expect(asked).toContain(`${contract.operation}: ${way}`);
  expect(measured.costs.find(({ question }) => question === 'searchAudit: all')?.shown).toBe(50);
}, 300_000);

test('a question that examines too much is named, and the table has a line for each question', () => {
  const cost = { question: 'listCalls', requests: 2, documents: 100, entries: 1000, shown: 30 };
  const measured: Measured[] = [1000, 10_000].map(appointments => ({
    appointments,
    documents: 1,
    ...{ seconds: 1, parts: 1, leftOut: [] },
    costs: [{ ...cost, documents: appointments / 10, tooMany: appointments > 1000 }],
  }));
  expect(tooMuch(measured)).toEqual([
    'listCalls looks at 1,000 documents to show 30, of 10,000 appointments',
  ]);
  expect(tableOf(measured).slice(2)).toEqual([
    'listCalls |  2      100     1,000     30 |  2    1,000     1,000     30',
  ]);
});
