import { done, refused } from '../../types/answer';
import { viewPatient as contract } from '../../types/desk';
import { maskDocument } from '../../types/identity';
import { staffOperation } from '../cloud/serve';
import { appointmentStore } from '../cloud/stores/appointments';
import { patientStore } from '../cloud/stores/patients';
import { policyAt } from '../cloud/stores/policy';
import { dateOf } from '../domain/time';
import { bookingRow } from '../workflows/bookingViews';
import { personOf, phoneOf } from '../workflows/person';
import { strikeViews } from '../workflows/strikes';

export const viewPatient = staffOperation(contract, async ({ patientId }, { now }) => {
  const patient = await patientStore.get(patientId);
  if (!patient) return refused('PATIENT_UNKNOWN', {});
  const [views, coming] = await Promise.all([
    strikeViews(patientId, await policyAt(now), now),
    appointmentStore.coming([patientId], now),
  ]);
  const { name, document } = personOf(patient);
  return done({
    value: {
      today: dateOf(now),
      patient: {
        patientId,
        name,
        documentMasked: maskDocument(document),
        phone: phoneOf(patient, ''),
        ...(patient.barredUntil > now ? { barredUntil: patient.barredUntil } : {}),
      },
      ...views,
      coming: coming.map(each => ({ ...bookingRow(each), date: each.date })),
    },
    subjects: [patientId],
  });
});
