import type { Appointment } from '../../../../domain/booking/appointment';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewDoctorLog as contract } from '../../../../types/visits/viewDoctorLog';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { policyAt } from '../../policy';
import { askedLog, logRows, logTotals, returnsDue } from '../views/doctorLog';

const pageSize = 100;

export const viewDoctorLog = staffOperation(contract, async (input, { caller, now }) => {
  const asked = await askedLog(input, caller.staff);
  if (!asked.ok) return asked;
  const { doctor, from, until } = asked.value;
  const policy = await policyAt(now);
  const [found, returns] = await Promise.all([
    appointmentStore.ofDoctor(doctor.id, { from, until }, placeIn(input.after), pageSize + 1),
    returnsDue(asked.value, policy, now),
  ]);
  const page = found.slice(0, pageSize);
  const last = found.length > pageSize ? page.at(-1) : undefined;
  const [appointments, totals] = await Promise.all([
    logRows(page, policy, now),
    logTotals(asked.value, returns),
  ]);
  const returnVisits = input.after ? [] : returns;
  const value = {
    today: dateOf(now),
    doctor,
    from,
    until,
    totals,
    appointments,
    returnVisits,
    ...(last ? { next: placeText(last) } : {}),
  };
  const subjects = [
    ...page.map(({ _id }) => _id),
    ...returnVisits.map(({ returnVisitId }) => returnVisitId),
  ];
  return done({
    value,
    subjects: [...new Set(subjects)],
    details: { doctorId: doctor.id, from, until },
  });
});

const placeText = ({ date, _id, listKey }: Appointment): string => `${date}_${_id} ${listKey}`;

/** The place in the list that a page ends with, as it was handed out; anything else begins at the first page. */
function placeIn(after: string | undefined) {
  const [, date, id, listKey] = /^(\d{4}-\d\d-\d\d)_(\S+) (.+)$/.exec(after ?? '') ?? [];
  return date && id && listKey ? { date, id, listKey } : undefined;
}
