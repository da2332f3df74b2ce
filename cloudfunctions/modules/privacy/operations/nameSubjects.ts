import { done } from '../../../../types/answer';
import { nameSubjects as contract } from '../../../../types/privacy/nameSubjects';
import { staffOperation, staffStore } from '../../access';
import { appointmentStore } from '../../appointments';
import { caseStore } from '../../cases';
import { dischargedOf, dischargeStore, followedOf, followUpStore } from '../../followups';
import { patientStore, personOf } from '../../people';

/**
 * An id is searched in every collection with documents about people; ids of two collections never
 * clash.
 */
export const nameSubjects = staffOperation(contract, async ({ ids }) => {
  const [followUps, stays, appointments, cases, staff] = await Promise.all([
    followUpStore.byIds(ids),
    dischargeStore.byIds(ids),
    appointmentStore.byIds(ids),
    caseStore.byIds(ids),
    staffStore.names(ids),
  ]);
  const patientIds = [...appointments, ...cases].flatMap(({ patientId }) => patientId ?? []);
  const patients = new Map(
    (await patientStore.byIds([...ids, ...patientIds])).map(each => [
      each._id,
      personOf(each).name,
    ]),
  );
  const ofPatient =
    (kind: 'appointment' | 'case') => (each: { _id: string; patientId?: string }) => ({
      ...{ id: each._id, kind },
      name: patients.get(each.patientId ?? '') ?? '',
    });
  const names = [
    ...ids.flatMap(id => {
      const [patient, colleague] = [patients.get(id), staff.get(id)];
      return [
        ...(patient ? [{ id, kind: 'patient' as const, name: patient }] : []),
        ...(colleague ? [{ id, kind: 'staff' as const, name: colleague }] : []),
      ];
    }),
    ...followUps.map(each => ({
      ...{ id: each._id, kind: 'followUp' as const, name: followedOf(each).name },
    })),
    ...stays.map(each => ({
      ...{ id: each._id, kind: 'stay' as const, name: dischargedOf(each).name },
    })),
    ...appointments.map(ofPatient('appointment')),
    ...cases.map(ofPatient('case')),
  ].filter(({ name }) => name !== '');
  return done({ value: { names }, subjects: names.map(({ id }) => id) });
});
