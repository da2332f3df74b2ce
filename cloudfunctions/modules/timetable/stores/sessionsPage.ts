import type { LocalDate } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import { commands } from '../../../cloud/database';
import { sessions } from './sessions';

/** Whole sessions of a range of dates, both ends included, of a department or of all, page by page by date; none withdrawn. */
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
