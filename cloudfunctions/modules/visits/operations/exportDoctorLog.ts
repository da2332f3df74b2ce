import { texts } from '../../../../texts';
import { done } from '../../../../types/answer';
import { exportDoctorLog as contract } from '../../../../types/visits/exportDoctorLog';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { handOut } from '../../files';
import { policyAt } from '../../policy';
import { askedLog, logRows, returnsDue } from '../views/doctorLog';
import { logSheets } from '../views/doctorLogSheets';

export const exportDoctorLog = staffOperation(
  contract,
  async (input, { caller, now, requestId }) => {
    const asked = await askedLog(input, caller.staff);
    if (!asked.ok) return asked;
    const { doctor, from, until, departments } = asked.value;
    const policy = await policyAt(now);
    const [appointments, returns] = await Promise.all([
      appointmentStore.allOfDoctor(doctor.id, { from, until, departments }),
      returnsDue(asked.value, policy, now),
    ]);
    const rows = await logRows(appointments, policy, now);
    const bytes = await writeXlsx(logSheets(rows, returns));
    const name = `${texts.returnVisits.log.fileName(doctor.name, from, until)}.xlsx`;
    const { account } = caller;
    const value = await handOut(name, Buffer.from(bytes), { account, requestId, now });
    const subjects = [
      ...appointments.map(({ _id }) => _id),
      ...returns.map(each => each.returnVisitId),
    ];
    return done({
      value,
      subjects: [...new Set(subjects)],
      details: { doctorId: doctor.id, from, until },
    });
  },
);
