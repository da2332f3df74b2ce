import type { LocalDate } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import { commands } from '../../../cloud/database';
import { sessions } from './sessions';

/**
 * A page of whole sessions in a range of dates, both included, of a department or all, by date;
 * without withdrawn ones.
 */
export const sessionsPage = (
  {
    from,
    until,
    department,
  }: { from: LocalDate; until: LocalDate; department?: string | undefined },
  after: PageEnd | undefined,
  size: number,
) =>
  sessions.page({
    where: [
      { date: commands().gte(from) },
      { date: commands().lte(until) },
      { state: commands().neq('withdrawn') },
      ...(department ? [{ 'department.id': department }] : []),
    ],
    by: ['date'],
    direction: 'asc',
    after,
    size,
  });
