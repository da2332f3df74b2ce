import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import type { Reading } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import type { FieldPath, Picked } from '../../../cloud/fields';

/**
 * The days whose documents changed within a time span (end exclusive), by the fields with the
 * moment of change and with the day.
 */
export async function daysChanged<T extends { _id: string }>(
  documents: Reading<T>,
  { changed, day }: { changed: FieldPath<T>; day: FieldPath<T> },
  from: Moment,
  to: Moment,
): Promise<LocalDate[]> {
  const _ = commands();
  const rows = await documents.countBy(
    [{ [changed]: _.gte(from) }, { [changed]: _.lt(to) }],
    [day],
  );
  return rows.flatMap(row => (row[day] ? [String(row[day])] : []));
}

/** Documents with a moment within a time span (end exclusive). */
export const between = <T extends { _id: string }, F extends FieldPath<T>>(
  documents: Reading<T>,
  moment: FieldPath<T>,
  from: Moment,
  to: Moment,
  fields: readonly F[],
): Promise<Picked<T, F>[]> =>
  documents.findAll({
    where: [{ [moment]: commands().gte(from) }, { [moment]: commands().lt(to) }],
    fields,
  });

/**
 * Conditions, one of which holds for everything of some departments by their keys: by id, and where
 * documents may lack it, by name.
 */
export const countedIn = (
  keys: readonly string[] | undefined,
  by: 'number' | 'numberOrName',
): Condition[][] => {
  if (!keys) return [[]];
  const some = commands().in([...keys]);
  const numbers = [{ 'department.id': some }];
  return by === 'number' ? [numbers] : [numbers, [{ 'department.name': some }]];
};

/** The query of a page by day, within some days and departments. */
export const byDay = (
  { dates, departments }: { dates: readonly string[]; departments: readonly string[] | undefined },
  departmentsBy: 'number' | 'numberOrName',
  where: Condition[],
  after: PageEnd | undefined,
  size: number,
) => ({
  where: [isOneOf('date', dates), ...where],
  anyOf: countedIn(departments, departmentsBy),
  by: ['date'] as const,
  direction: 'asc' as const,
  after,
  size,
});

/** The field has a value of this type. */
export const holdsValue = (field: string, kind: 'number' | 'text'): Condition => ({
  [field]: commands().gt(kind === 'number' ? 0 : ''),
});

/** The field has one of some values. */
export const isOneOf = (field: string, values: readonly string[]): Condition => ({
  [field]: commands().in([...values]),
});

/** The moment is within a time span (end exclusive). */
export const isWithin = (field: string, from: Moment, to: Moment): Condition[] => [
  { [field]: commands().gte(from) },
  { [field]: commands().lt(to) },
];

/** The document lacks the field. */
export const lacks = (field: string): Condition => ({ [field]: commands().exists(false) });
