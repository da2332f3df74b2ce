import { defined } from '../../../../domain/defined';
import { maskDocument } from '../../../../domain/people/document';
import { sightOfAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewPatient as contract } from '../../../../types/booking/viewPatient';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { patientStore, personOf, phoneOf } from '../../people';
import { policyAt } from '../../policy';
import { strikeViews } from '../../strikes';
import { bookingRow } from '../views/bookingViews';

export const viewPatient = staffOperation(contract, async ({ patientId }, { now }) => {
  const patient = await patientStore.get(patientId);
  if (!patient) return refused('PATIENT_UNKNOWN', {});
  const [views, coming] = await Promise.all([
    strikeViews(patientId, await policyAt(now), now),
    appointmentStore.coming(sightOfAll([patientId]), now),
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
        ...defined({ barredUntil: patient.barredUntil > now ? patient.barredUntil : undefined }),
      },
      ...views,
      coming: coming.map(each => ({ ...bookingRow(each), date: each.date })),
    },
    subjects: [patientId],
  });
});
