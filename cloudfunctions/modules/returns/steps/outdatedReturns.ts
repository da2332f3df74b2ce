import { standingOf } from '../../../../domain/returns/returnVisits';
import { outdatedCheck } from '../../notices';
import { returnVisitStore } from '../stores/returnVisits';
import { laterVisits } from './setReturn';

/**
 * A reminder of a return visit is no longer true once it was booked, withdrawn or moved to another
 * day (R13, R19).
 */
export const outdatedReturns = outdatedCheck('returnVisit', async (reminders, now) => {
  const ids = [...new Set(reminders.map(({ facts }) => facts.returnVisitId))];
  const found = await returnVisitStore.byIds(ids);
  const later = await laterVisits(found);
  const visits = new Map(found.map(visit => [visit._id, visit]));
  return ({ facts: { returnVisitId, date } }) => {
    const visit = visits.get(returnVisitId);
    return (
      visit?.open === true &&
      visit.date === date &&
      standingOf(visit, later, now).state === 'waiting'
    );
  };
});
