import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import type { Reading } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import type { Field, Picked } from '../../../cloud/fields';

/** The days whose documents changed in a stretch of time, the end not included; by the fields that say when, and of which day they are. */
export async function daysChanged<T extends { _id: string }>(
  documents: Reading<T>,
  { changed, day }: { changed: Field<T>; day: Field<T> },
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

/** Documents of which a moment lies in a stretch of time, the end not included. */
export const between = <T extends { _id: string }, F extends Field<T>>(
  documents: Reading<T>,
  moment: Field<T>,
  from: Moment,
  to: Moment,
  fields: readonly F[],
): Promise<Picked<T, F>[]> =>
  documents.findAll({
    where: [{ [moment]: commands().gte(from) }, { [moment]: commands().lt(to) }],
    fields,
  });

/**
 * Conditions one of which holds for everything of some departments, by their keys: the numbers and, of documents that may have
 * none, the names.
 */
export const ofDepartments = (
  keys: readonly string[] | undefined,
  by: 'number' | 'numberOrName',
): Condition[][] => {
  if (!keys) return [[]];
  const some = commands().in([...keys]);
  const numbers = [{ 'department.id': some }];
  return by === 'number' ? [numbers] : [numbers, [{ 'department.name': some }]];
};

/** How a page is asked of documents that stand in the order of their day, within some days and departments. */
export const byDay = (
  { dates, departments }: { dates: readonly string[]; departments: readonly string[] | undefined },
  departmentsBy: 'number' | 'numberOrName',
  where: Condition[],
  after: PageEnd | undefined,
  size: number,
) => ({
  where: [isOneOf('date', dates), ...where],
  anyOf: ofDepartments(departments, departmentsBy),
  by: ['date'] as const,
  direction: 'asc' as const,
  after,
  size,
});

/** A field holds something, and is a number or a text. */
export const holdsValue = (field: string, kind: 'number' | 'text'): Condition => ({
  [field]: commands().gt(kind === 'number' ? 0 : ''),
});

/** A field holds one of some values. */
export const isOneOf = (field: string, values: readonly string[]): Condition => ({
  [field]: commands().in([...values]),
});

/** A moment lies in a stretch of time, the end not included. */
export const isWithin = (field: string, from: Moment, to: Moment): Condition[] => [
  { [field]: commands().gte(from) },
  { [field]: commands().lt(to) },
];

/** A document does not have the field. */
export const lacks = (field: string): Condition => ({ [field]: commands().exists(false) });
