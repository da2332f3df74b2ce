import { hasCome } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { returnBounds, returnChoices, returnDay } from '../../../../domain/returns/returnVisits';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewReturnVisit as contract } from '../../../../types/returns/viewReturnVisit';
import { staffOperation } from '../../access';
import { contactOf } from '../../people';
import { policyAt } from '../../policy';
import { rosterStore } from '../../timetable';
import { returnVisitViews, visitFor } from '../steps/setReturn';

export const viewReturnVisit = staffOperation(contract, async (input, { caller, now }) => {
  const { appointmentId, date } = input;
  const found = await visitFor(caller.staff, appointmentId);
  if (!found.ok) return found;
  const { visit, returnVisit } = found.value;
  const [policy, roster] = await Promise.all([policyAt(now), rosterStore.whole()]);
  const [view] = await returnVisitViews(returnVisit ? [returnVisit] : [], policy, now);
  const rows = (roster?.rows ?? []).filter(({ doctorId }) => doctorId === visit.doctor.id);
  const today = dateOf(now);
  const arrived = hasCome(visit);
  return done({
    value: {
      today,
      visit: {
        patientName: contactOf(visit).name,
        status: visit.status,
        date: visit.date,
        department: visit.department,
        doctor: visit.doctor,
      },
      ...defined({ returnVisit: view }),
      maySet: arrived && view?.state !== 'came',
      ...returnBounds(visit.date, now),
      choices: returnChoices(today, rows, policy),
      ...defined({ day: date ? returnDay(date, rows, policy) : undefined }),
    },
    subjects: [appointmentId],
  });
});
