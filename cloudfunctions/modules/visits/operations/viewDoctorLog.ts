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
  const { doctor, from, until, departments } = asked.value;
  const policy = await policyAt(now);
  const [{ page, next }, returns] = await Promise.all([
    appointmentStore.ofDoctor(doctor.id, { from, until, departments }, input.after, pageSize),
    returnsDue(asked.value, policy, now),
  ]);
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
    ...next,
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
