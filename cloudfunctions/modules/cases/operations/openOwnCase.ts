import { defined } from '../../../../domain/defined';
import { isUnproven, mayBookFor, provenHolders, seesOne } from '../../../../domain/people/holding';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, refused } from '../../../../types/answer';
import { openOwnCase as contract } from '../../../../types/cases/openOwnCase';
import { keyedHash } from '../../../cloud/seal';
import { operation } from '../../access';
import { appointmentStore } from '../../appointments';
import { type Patient, personOf, phoneOf, recordOf } from '../../people';
import { openNewCase as open } from '../steps/openCase';
import { caseStore } from '../stores/cases';
import { ownComplaintStore, strangersOf } from '../stores/ownComplaints';
import { ownCaseView } from '../views/caseViews';

/**
 * The maximum number of open complaints of one patient; with more, nobody would read them sooner.
 */
const mostOpen = 5;

/**
 * Whether the patient may have one more open complaint; calls at the same time are counted one
 * after the other. Accounts without proof are counted separately (R23), so that a stranger cannot
 * keep a patient from complaining.
 */
async function mayComplain(
  patient: Patient,
  account: string,
  caseId: string,
  now: Moment,
): Promise<boolean> {
  const stranger = isUnproven(patient, account);
  const proven = provenHolders(patient.links).map(link => link.account);
  if ((await caseStore.openOfPatient(patient._id, proven, stranger)) >= mostOpen) return false;
  const counted = stranger ? strangersOf(patient._id) : patient._id;
  return ownComplaintStore.add(counted, caseId, {
    ...{ max: mostOpen, now, waiting: caseStore.openAmong },
  });
}

/**
 * The id is derived from the whole request, so that the same request sent twice is one complaint
 * (R16).
 */
export const openOwnCase = operation(contract, async (input, { caller, now }) => {
  const { requestId, appointmentId, kind, text } = input;
  const patient = await recordOf(input.patientId);
  if (!patient || !mayBookFor(patient, caller.account)) return refused('PATIENT_UNKNOWN', {});
  const { _id: patientId } = patient;
  const visit = appointmentId ? await appointmentStore.get(appointmentId) : undefined;
  const own = visit?.patientId === patientId && seesOne(patient, caller.account, visit.account);
  if (appointmentId && !own) return refused('APPOINTMENT_UNKNOWN', {});
  const name = personOf(patient).name;
  const who = { patientId, name };
  const wish = [caller.account, requestId, input.patientId, appointmentId ?? '', kind, text];
  const id = `patient-${keyedHash('case', wish.join('\n'))}`;
  const existing = await caseStore.get(id);
  if (!existing && !(await mayComplain(patient, caller.account, id, now)))
    return refused('CASE_LIMIT', { max: mostOpen });
  const opened =
    existing ??
    (await open(
      {
        id,
        kind,
        source: { kind: 'patient', ...defined({ id: appointmentId }) },
        text,
        department: visit?.department ?? { name: texts.roles.outpatientOffice },
        person: { name, phone: phoneOf(patient, caller.account) },
        patientId,
        account: caller.account,
        ...(visit
          ? { appointmentId: visit._id, visit: { date: visit.date, doctor: visit.doctor.name } }
          : {}),
      },
      now,
    ));
  return done({ today: dateOf(now), case: ownCaseView(opened, who, now) });
});
