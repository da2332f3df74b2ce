import type { Appointment } from '../../../../domain/booking/appointment';
import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { hasSms } from '../../../cloud/smsSetUp';
import { appointments } from './appointments';

/**
 * The part of a write that makes it the cause of a notice. The desk's own bookings only get notices that can be
 * sent by SMS.
 */
const causing = (notice: OwedNotice, account: string) =>
  account === deskAccount && !hasSms(notice.kind)
    ? {}
    : { notices: commands().push([notice]), owesNotice: true };

/** The part of a write that puts an appointment on a place: each field is replaced as a whole, not merged. */
const standingOn = (place: Partial<Appointment>) =>
  Object.fromEntries(Object.entries(place).map(([key, value]) => [key, commands().set(value)]));

/** The part of a write that makes a cancelled appointment booked again, on the place it has taken. */
const bookedAgain = (place: Partial<Appointment>) => ({
  ...standingOn(place),
  status: 'booked' as const,
  live: true,
  cancelledAt: commands().remove(),
  cancelledLate: commands().remove(),
  cancelledBy: commands().remove(),
  answered: commands().remove(),
});

/** Who cancels, a desk's reason (sealed), and whether it answers the reminder with "I cannot come" (R13). */
export interface Cancelling {
  by: 'patient' | 'desk';
  reason?: string;
  answers?: true;
}

/** Every write to an appointment: one request each, with a condition that a repeated write no longer meets. */
export const appointmentChanges = {
  /** Adds an appointment; false when it exists already. */
  insert: (appointment: Appointment) => appointments.insert(appointment),

  /** Sets an appointment's sort key, unless it has moved since it was read. */
  putListKey: ({ _id, listKey: before }: Pick<Appointment, '_id' | 'listKey'>, listKey: string) =>
    appointments.change(_id, [{ listKey: before }], { listKey }),

  /**
   * The moment of cancelling: only if the appointment is booked, still on this claim, and as free to cancel as
   * it was (R5).
   */
  cancel: (
    {
      _id,
      claimId,
      account,
      freeUntil,
    }: Pick<Appointment, '_id' | 'claimId' | 'account' | 'freeUntil'>,
    { by, late, reason, answers }: Cancelling & { late: boolean },
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { claimId }, { freeUntil }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: late,
      cancelledBy: by,
      ...defined({ cancelReason: reason }),
      ...defined({
        answered: answers && commands().set({ coming: false, at: now }),
        owesStrike: late ? true : undefined,
      }),
      ...causing(notice, account),
      changedAt: now,
    }),

  /** Records that the patient will come (R13): only for a booked appointment that still starts at this time. */
  answerComing: ({ _id, startsAt }: Pick<Appointment, '_id' | 'startsAt'>, now: Moment) =>
    appointments.change(_id, [{ status: 'booked' }, { startsAt }], {
      answered: commands().set({ coming: true, at: now }),
      changedAt: now,
    }),

  /**
   * Cancels an appointment for the hospital: never with a strike (R7, R9). One that was moved to another place
   * since it was read is left alone.
   */
  cancelByHospital: (
    { _id, claimId, account, status }: Pick<Appointment, '_id' | 'claimId' | 'account' | 'status'>,
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status }, { claimId }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: false,
      cancelledBy: 'hospital',
      owesStrike: commands().remove(),
      ...causing(notice, account),
      changedAt: now,
    }),

  /** Cancels the appointment of a patient who has died (R26): without a strike or a notice. */
  endQuietly: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'booked' }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: false,
      cancelledBy: 'hospital',
      changedAt: now,
    }),

  /**
   * Restores an appointment that a death recorded by mistake had cancelled, on the place it has taken again
   * (R26).
   */
  restore: (id: string, place: Partial<Appointment>, now: Moment) =>
    appointments.change(id, [{ status: 'cancelled' }, { cancelledBy: 'hospital' }], {
      ...bookedAgain(place),
      changedAt: now,
    }),

  /** The moment of moving: from the claim it was on to the new place, in one write (R5). */
  moveTo: (
    { _id, claimId, account }: Pick<Appointment, '_id' | 'claimId' | 'account'>,
    place: Partial<Appointment>,
    left: NonNullable<Appointment['moves']>[number],
    notice: OwedNotice,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { claimId }], {
      ...standingOn(place),
      // The new place is within capacity. The session knows that the old one was not.
      extra: commands().remove(),
      // The office's changes to the place that is left.
      substituted: commands().remove(),
      changed: commands().remove(),
      // The patient's answer about the time that is left.
      answered: commands().remove(),
      moves: commands().push([left]),
      ...causing(notice, account),
      changedAt: left.at,
    }),

  /**
   * Brings an appointment in line with the office's decision about its session, such as a substitute. It may
   * then be cancelled free of charge until its slot starts (R2a, R9). Without a notice, nothing changed that
   * the patient has to know.
   */
  followSession: (
    { _id, claimId, account, changedAt, startsAt }: Appointment,
    place: Partial<Appointment>,
    notice: OwedNotice | undefined,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { claimId }, { changedAt }], {
      ...Object.fromEntries(
        Object.entries(place).map(([key, value]) => [
          key,
          value === undefined ? commands().remove() : commands().set(value),
        ]),
      ),
      ...defined({
        answered: (place.startsAt ?? startsAt) === startsAt ? undefined : commands().remove(),
      }),
      ...(notice ? causing(notice, account) : {}),
      changedAt: now,
    }),

  /**
   * Restores an appointment that a stop had cancelled, on the place it has taken again, and tells its patient
   * (R2a).
   */
  reopen: (
    { _id, account }: Pick<Appointment, '_id' | 'account'>,
    place: Partial<Appointment>,
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'cancelled' }, { cancelledBy: 'hospital' }], {
      ...bookedAgain(place),
      ...causing(notice, account),
      changedAt: now,
    }),

  /** Sets the patient's data in an appointment, unless that changed since it was read. */
  setPerson: (
    id: string,
    before: string,
    carried: Pick<Appointment, 'person' | 'keys'>,
    now: Moment,
  ) => appointments.change(id, [{ person: before }], { ...carried, changedAt: now }),

  /**
   * Gives the future appointments that one account booked for a patient to another account (R23).
   * @param proven whether the first account had proven to hold the patient: only then a strike is the patient's
   */
  handOver: (patientId: string, from: string, to: string, proven: boolean, now: Moment) =>
    appointments.changeMany([{ patientId }, { account: from }, { live: true }], {
      account: to,
      ...defined({ bookedBy: proven ? undefined : from }),
      changedAt: now,
    }),

  /** The moment of checking in (R6). */
  checkIn: (id: string, claimId: string, now: Moment) =>
    appointments.change(id, [{ status: 'booked' }, { claimId }], {
      status: 'arrived',
      arrivedAt: now,
      undone: commands().remove(),
      changedAt: now,
    }),

  /** Takes a check-in back, with the reason and the member, and stores it so that it can be restored. */
  undoCheckIn: (
    id: string,
    arrivedAt: Moment,
    why: NonNullable<Appointment['takenBack']>[number],
  ) =>
    appointments.change(id, [{ status: 'arrived' }, { arrivedAt }], {
      status: 'booked',
      arrivedAt: commands().remove(),
      undone: commands().set({ arrivedAt, at: why.at }),
      takenBack: commands().push([why]),
      changedAt: why.at,
    }),

  /**
   * Restores a check-in that was taken back, even if the appointment has become void since; then it owes no
   * strike.
   */
  restoreCheckIn: (
    id: string,
    { arrivedAt, at: undoneAt }: NonNullable<Appointment['undone']>,
    now: Moment,
  ) =>
    appointments.change(
      id,
      [{ status: commands().in(['booked', 'noshow']) }, { 'undone.at': undoneAt }],
      {
        status: 'arrived',
        arrivedAt,
        undone: commands().remove(),
        owesStrike: commands().remove(),
        changedAt: now,
      },
    ),

  /** The patient was seen, according to the queue (R24). */
  fulfil: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'arrived' }], { status: 'fulfilled', changedAt: now }),

  /** The patient was not seen and waits again: the queue took the tap back (R24). */
  unfulfil: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'fulfilled' }], { status: 'arrived', changedAt: now }),

  /** Tells a waiting patient, once, that their turn is near (R24). */
  tellSoon: (
    { _id, account }: Pick<Appointment, '_id' | 'account'>,
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'arrived' }, { toldSoon: commands().exists(false) }], {
      toldSoon: now,
      ...causing(notice, account),
      changedAt: now,
    }),

  /** Records that the patient was referred to another unit; a second record replaces the first. */
  refer: (id: string, referredTo: NonNullable<Appointment['referredTo']>) =>
    appointments.change(id, [{ status: commands().in(['arrived', 'fulfilled']) }], {
      referredTo: commands().set(referredTo),
      changedAt: referredTo.at,
    }),

  /** Marks appointments whose slot is over as not live. */
  endLive: (ids: string[]) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { live: true }], { live: false }),
};
