import type { Appointment } from '../booking/appointment';
import { defined } from '../defined';
import { instantOf, MINUTE } from '../time/time';
import { extensions, systems } from './codes';
import { kindOf, placesOf, slotId } from './timetable';

/** The person of a booking, as far as a door key may see them: the document only masked (R20). */
export interface OutgoingPerson {
  name: string;
  phone: string;
  documentMasked: string;
}

/** The id of an appointment's contained resource: its patient, if the door key may see them. */
const PATIENT = 'patient';

const patientOf = ({ name, phone, documentMasked }: OutgoingPerson): fhir4.Patient => ({
  ...{ resourceType: 'Patient', id: PATIENT },
  identifier: [{ system: systems.documentMasked, value: documentMasked }],
  name: [{ text: name }],
  ...defined({ telecom: phone ? [{ system: 'phone' as const, value: phone }] : undefined }),
});

const reasonOf = (code: Appointment['cancelledBy']): fhir4.CodeableConcept | undefined =>
  code && { coding: [{ system: systems.cancelledBy, code }] };

/** An appointment as a FHIR R4 Appointment. Its status already is FHIR's. */
export function appointmentOf(
  appointment: Appointment,
  person: OutgoingPerson | undefined,
): fhir4.Appointment {
  const { _id, status, sessionId, slot, startsAt, endsAt, cancelledBy, patientId } = appointment;
  const { doctor, department, room } = placesOf(appointment);
  const patient = {
    type: 'Patient',
    identifier: { system: systems.patient, value: patientId },
    ...(person ? { reference: `#${PATIENT}`, display: person.name } : {}),
  };
  return {
    ...{ resourceType: 'Appointment', id: _id },
    meta: { lastUpdated: instantOf(appointment.changedAt) },
    ...defined({ contained: person && [patientOf(person)] }),
    extension: [
      { url: extensions.number, valuePositiveInt: appointment.number },
      { url: extensions.channel, valueCode: appointment.channel },
      { url: extensions.visit, valueCode: appointment.visit },
      { url: extensions.reportBy, valueInstant: instantOf(appointment.reportBy) },
    ],
    status,
    ...defined({ cancelationReason: status === 'cancelled' ? reasonOf(cancelledBy) : undefined }),
    ...kindOf(appointment),
    start: instantOf(startsAt),
    end: instantOf(endsAt),
    minutesDuration: Math.round((endsAt - startsAt) / MINUTE),
    slot: [{ reference: `Slot/${slotId(sessionId, slot)}` }],
    created: instantOf(appointment.bookedAt),
    participant: [patient, doctor, department, room].map(actor => ({
      actor,
      status: 'accepted' as const,
    })),
  };
}
