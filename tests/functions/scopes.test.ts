import { listId } from '../../domain/lists/lists';
import type { TestHospital } from '../hospital';
import { type Row, scopedRows } from './scopes/rows';
import { openScopedHospital, staff, today } from './scopes/world';

/**
 * R20: the rights of staff by role, departments and doctor’s id, seen from outside: every operation
 * whose answer depends on more than the role. The table is a snapshot; a change in it is a change
 * for the hospital.
 */
let hospital: TestHospital;
beforeAll(async () => {
  hospital = await openScopedHospital();
});
afterAll(() => hospital.close());

/** A row of the table: the question, then each answer with its callers. */
const answered = async ([what, ask]: Row): Promise<string> => {
  const answers = new Map<string, string[]>();
  for (const { _id } of staff) {
    const answer = await ask(hospital, _id);
    answers.set(answer, [...(answers.get(answer) ?? []), _id]);
  }
  const lines = [...answers].map(([answer, accounts]) => `  ${answer} <- ${accounts.join(', ')}`);
  return [what, ...lines].join('\n');
};

test('R20: who sees and may do what', async () => {
  const table: string[] = [];
  for (const row of scopedRows()) table.push(await answered(row));
  expect(`\n${table.join('\n')}\n`).toMatchSnapshot();
});

test('R10, R19: the members told of a list, and the number of their bookings', async () => {
  const told = async (list: string) =>
    (await hospital.all<{ _id: string; account: string; facts: { bookings: number } }>('notices'))
      .filter(({ _id }) => _id.startsWith(`dayList-${list}`))
      .map(({ account, facts }) => `${account}: ${facts.bookings}`)
      .sort();
  const [evening, morning] = [listId(today, 'evening'), listId(today, 'morning')];
  expect({ evening: await told(evening), morning: await told(morning) }).toMatchSnapshot();
});
