import { caseSource, mayOpenFor } from '../../../../domain/access/cases';
import { type Scope, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { texts } from '../../../../texts';
import { done, type Outcome, refused } from '../../../../types/answer';
import { openCase as contract } from '../../../../types/cases/openCase';
import type { CheckedInputOf } from '../../../../types/contract';
import { keyedHash } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore, patientOf } from '../../appointments';
import {
  contactOf,
  hearerOf,
  leadingId,
  type Patient,
  patientStore,
  personOf,
  phoneOf,
} from '../../people';
import { rosterStore } from '../../timetable';
import { onRecord } from '../steps/caseStep';
import { type NewCase, openNewCase as open } from '../steps/openCase';

/**
 * A complaint by phone, letter or at a desk (R16). The id is derived from the whole request, so
 * that the same request sent twice is one case.
 */
export const openCase = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, kind, text, departmentId } = input;
  const scope = mayOpenFor(caller.staff);
  if (departmentId && !within(scope, { departmentId })) return refused('OTHER_DEPARTMENT', {});
  const whose = await whoseOf(input.of, scope);
  if (!whose.ok) return whose;
  const department = departmentId
    ? (await rosterStore.current())?.departments.find(({ id }) => id === departmentId)
    : undefined;
  if (departmentId && !department) return refused('DEPARTMENT_UNKNOWN', {});
  const wish = JSON.stringify([caller.account, requestId, kind, text, departmentId, input.of]);
  const opened = await open(
    {
      department: { name: texts.roles.outpatientOffice },
      ...whose.value,
      ...defined({ department: department && { id: department.id, name: department.name } }),
      id: `desk-${keyedHash('case', wish)}`,
      kind,
      source: { kind: caseSource(caller.staff) },
      text,
      by: caller.account,
    },
    now,
  );
  return done(await onRecord(opened, caller.staff, now, { kind }));
});

type Whose = Omit<NewCase, 'id' | 'kind' | 'source' | 'text' | 'department' | 'by'> &
  Partial<Pick<NewCase, 'department'>>;

/**
 * The account that is told of the answer: one that holds the patient, since the desk has no WeChat
 * account.
 */
const hears = (patient: Patient, account?: string) => {
  const hearer = hearerOf(patient, account);
  return hearer ? { account: hearer } : {};
};

async function whoseOf(
  of: CheckedInputOf<typeof contract>['of'],
  scope: Scope,
): Promise<Outcome<Whose>> {
  if (!of) return done({});
  if ('name' in of) return done({ person: of });
  const visit = 'appointmentId' in of ? await appointmentStore.get(of.appointmentId) : undefined;
  if ('appointmentId' in of && !visit) return refused('APPOINTMENT_UNKNOWN', {});
  if (visit && !within(scope, { departmentId: visit.department.id }))
    return refused('OTHER_DEPARTMENT', {});
  const patientId = visit?.patientId ?? ('patientId' in of ? await leadingId(of.patientId) : '');
  const own = visit ? done(undefined) : await patientOf(patientId, scope);
  if (!own.ok) return own;
  const patient = await patientStore.get(patientId);
  if (!patient) return refused('PATIENT_UNKNOWN', {});
  if (!visit)
    return done({
      person: { name: personOf(patient).name, phone: phoneOf(patient, '') },
      patientId,
      ...hears(patient),
    });
  const { name, phone } = contactOf(visit);
  return done({
    person: { name, phone },
    patientId,
    ...hears(patient, visit.account),
    appointmentId: visit._id,
    department: visit.department,
    visit: { date: visit.date, doctor: visit.doctor.name },
  });
}
