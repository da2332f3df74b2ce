import { scopeOf, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { maskDocument } from '../../../../domain/people/document';
import { sightOfAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewPatient as contract } from '../../../../types/booking/viewPatient';
import { staffOperation } from '../../access';
import { appointmentStore, isPatientOf } from '../../appointments';
import { holdersView, personOf, phoneOf, recordOf } from '../../people';
import { policyAt } from '../../policy';
import { strikeViews } from '../../strikes';
import { bookingRow } from '../views/bookingViews';

/**
 * A desk may book for every patient whom the hospital knows, and sees their bar and limits. All
 * else it sees only for its own departments: appointments, strikes, and phone and holders of
 * patients who come or came to them (R20).
 */
export const viewPatient = staffOperation(contract, async (input, { caller, now }) => {
  const scope = scopeOf(caller.staff, 'bookings');
  const patient = await recordOf(input.patientId);
  if (!patient) return refused('PATIENT_UNKNOWN', {});
  const policy = await policyAt(now);
  const patientId = patient._id;
  const [views, coming, isOwn] = await Promise.all([
    strikeViews(patientId, policy, now, scope),
    appointmentStore.coming(sightOfAll([patientId]), now),
    isPatientOf(patientId, scope),
  ]);
  const { name, document } = personOf(patient);
  return done({
    value: {
      today: dateOf(now),
      patient: {
        patientId,
        name,
        documentMasked: maskDocument(document),
        phone: isOwn ? phoneOf(patient, '') : '',
        ...defined({ barredUntil: patient.barredUntil > now ? patient.barredUntil : undefined }),
      },
      ...views,
      ...defined({ holding: isOwn ? holdersView(patient, policy, now) : undefined }),
      coming: coming
        .filter(({ department }) => within(scope, { departmentId: department.id }))
        .map(each => ({ ...bookingRow(each), date: each.date })),
    },
    subjects: [patientId],
  });
});
