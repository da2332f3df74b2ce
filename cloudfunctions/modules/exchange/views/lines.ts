import type { Appointment } from '../../../../domain/booking/appointment';
import type { Session } from '../../../../domain/booking/session';
import type { OutgoingPerson } from '../../../../domain/exchange/appointments';
import { yuanOfFen } from '../../../../domain/money';
import { timesOf } from '../../../../domain/time/slots';
import { instantOf } from '../../../../domain/time/time';
import { periodName } from '../../../../domain/timetable/periods';
import { outgoingStates } from '../../../../texts/zh-CN/exchange/tables';
import { clinicTypeTexts } from '../../../../texts/zh-CN/timetable/scheduling';
import type { Hours } from '../../../../types/timetable/hours';

/** A session as a line of CSV. */
export const sessionLine = (session: Session, hours: Hours): (string | number)[] => {
  const { _id, date, period, department, doctor, clinicType, room, state, slots } = session;
  const { start = '', end = '' } = timesOf(slots);
  return [
    ...[_id, date, periodName(hours, period), department.id, department.name],
    ...[doctor.id, doctor.name, doctor.title, clinicTypeTexts[clinicType], room],
    ...[outgoingStates[state], start, end],
    ...[session.capacity, session.left],
    session.fee === undefined ? '' : yuanOfFen(session.fee).toFixed(2),
  ];
};

/** A session's slots as lines of CSV. */
export const slotLines = ({ _id, date, slots }: Session): (string | number)[][] =>
  slots.map(({ start, end, capacity, left }, index) => [
    ...[_id, index, date, start, end, capacity, left],
  ]);

/** An appointment as a line of CSV. */
export const appointmentLine = (
  appointment: Appointment,
  person: OutgoingPerson | undefined,
): (string | number)[] => {
  const { department, doctor } = appointment;
  return [
    ...[appointment._id, appointment.status, appointment.sessionId, appointment.slot],
    ...[appointment.number, appointment.date, appointment.start, appointment.end],
    ...[instantOf(appointment.reportBy), department.id, department.name, doctor.id, doctor.name],
    ...[appointment.room, appointment.channel, appointment.visit],
    ...[instantOf(appointment.bookedAt), instantOf(appointment.changedAt), appointment.patientId],
    ...(person ? [person.name, person.phone, person.documentMasked] : []),
  ];
};
