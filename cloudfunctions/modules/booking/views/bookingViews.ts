import type { Member } from '../../../../domain/access/member';
import { scopeOf } from '../../../../domain/access/scope';
import {
  type Appointment,
  mayCancel,
  mayRefer,
  movableByDesk,
  saidComing,
} from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { isUnproven } from '../../../../domain/people/holding';
import { maskPhone } from '../../../../domain/people/phone';
import type { Moment } from '../../../../domain/time/time';
import { mayCheckIn, mayUndoCheckIn } from '../../../../domain/visits/checkIn';
import type { BookingRow } from '../../../../types/booking/listBookings';
import type { BookingView } from '../../../../types/booking/viewBooking';
import type { Policy } from '../../../../types/policy/policy';
import { textIn } from '../../../cloud/seal';
import { contactOf, patientStore, phoneAbout } from '../../people';
import { strikeViews } from '../../strikes';

/** A booking as a row of a list, with document and phone masked (R20). */
export function bookingRow(appointment: Appointment): BookingRow {
  const { name, documentMasked, phone } = contactOf(appointment);
  const { _id, number, status, start, end, period, department, doctor } = appointment;
  const { room, clinicType, visit, channel } = appointment;
  return {
    appointmentId: _id,
    number,
    status,
    start,
    end,
    period,
    department,
    doctor,
    room,
    clinicType,
    visit,
    channel,
    patientName: name,
    documentMasked,
    phoneMasked: maskPhone(phone),
    ...defined({ coming: saidComing(appointment) ? true : undefined }),
  };
}

/**
 * A booking in full for the desk: with the phone to call, the patient's bar and limits, and the
 * actions this member may take.
 */
export async function bookingView(
  appointment: Appointment,
  staff: Member,
  policy: Policy,
  now: Moment,
): Promise<BookingView> {
  const desk = scopeOf(staff, 'arrivals');
  const { date, patientId, reportBy, arrivedAt, cancelledAt, cancelledBy } = appointment;
  const [{ standing }, patient] = await Promise.all([
    strikeViews(patientId, policy, now),
    patientStore.get(patientId),
  ]);
  const checksIn = mayCheckIn(appointment, desk, now).ok;
  return {
    ...bookingRow(appointment),
    date,
    patientId,
    phone: phoneAbout(appointment, patient),
    code: appointment.code,
    reportBy,
    ...defined({
      ...{ arrivedAt, cancelledAt, cancelledBy },
      ...reasonsOf(appointment),
    }),
    standing,
    can: {
      checkIn: checksIn,
      proveHolder: checksIn && isUnproven(patient, appointment.account),
      undoCheckIn: mayUndoCheckIn(appointment, desk, now).ok,
      cancel: mayCancel(appointment, true, now).ok,
      move: movableByDesk(appointment, now).ok,
      refer: mayRefer(appointment).ok,
    },
  };
}

/** The reasons that staff wrote for their actions on a booking. */
const reasonsOf = (appointment: Appointment) => {
  const { _id, extra, cancelReason, takenBack, referredBy, referredTo } = appointment;
  return {
    referredBy: referredBy && textIn(referredBy, _id),
    referredTo: referredTo && {
      unit: textIn(referredTo.unit, _id),
      reason: textIn(referredTo.reason, _id),
      at: referredTo.at,
    },
    extra: extra && { reason: textIn(extra.reason, _id) },
    cancelReason: cancelReason && textIn(cancelReason, _id),
    takenBack: takenBack?.map(({ at, reason }) => ({ at, reason: textIn(reason, _id) })),
  };
};
