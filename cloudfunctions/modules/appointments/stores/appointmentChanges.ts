import type { Appointment } from '../../../../domain/booking/appointment';
import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { hasSms } from '../../../cloud/smsSetUp';
import { appointments } from './appointments';

/** The part of a write that makes it the cause of a notice; of the desk's own bookings only what may go as an SMS. */
const causing = (notice: OwedNotice, account: string) =>
  account === deskAccount && !hasSms(notice.kind)
    ? {}
    : { notices: commands().push([notice]), owesNotice: true };

/** The part of a write that puts an appointment on a place: each of its fields is replaced whole, not merged. */
const standingOn = (place: Partial<Appointment>) =>
  Object.fromEntries(Object.entries(place).map(([key, value]) => [key, commands().set(value)]));

/** The part of a write that makes a cancelled appointment a booked one again, on the place that it has taken. */
const bookedAgain = (place: Partial<Appointment>) => ({
  ...standingOn(place),
  status: 'booked' as const,
  live: true,
  cancelledAt: commands().remove(),
  cancelledLate: commands().remove(),
  cancelledBy: commands().remove(),
  answered: commands().remove(),
});

/** Who cancels, a desk's reason (sealed), and whether it answers the reminder: 'I cannot come' (R13). */
export interface Cancelling {
  by: 'patient' | 'desk';
  reason?: string;
  answers?: true;
}

/** Every write to an appointment: one request each, on a condition that a second sending no longer meets. */
export const appointmentChanges = {
  /** Records an appointment; false when it is recorded already. */
  insert: (appointment: Appointment) => appointments.insert(appointment),

  /** Puts an appointment into its place of the lists, unless it has moved since it was read. */
  putListKey: ({ _id, listKey: before }: Pick<Appointment, '_id' | 'listKey'>, listKey: string) =>
    appointments.change(_id, [{ listKey: before }], { listKey }),

  /** The moment of cancelling: only a booked appointment that still stands on this claim (R5). */
  cancel: (
    { _id, claimId, account }: Pick<Appointment, '_id' | 'claimId' | 'account'>,
    { by, late, reason, answers }: Cancelling & { late: boolean },
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { claimId }], {
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

  /** The patient said that they will come (R13): a booked appointment, for the begin that it has now. */
  answerComing: ({ _id, startsAt }: Pick<Appointment, '_id' | 'startsAt'>, now: Moment) =>
    appointments.change(_id, [{ status: 'booked' }, { startsAt }], {
      answered: commands().set({ coming: true, at: now }),
      changedAt: now,
    }),

  /** Cancels an appointment on the hospital's account: never a strike (R7, R9). */
  cancelByHospital: (
    { _id, account }: Pick<Appointment, '_id' | 'account'>,
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'booked' }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: false,
      cancelledBy: 'hospital',
      ...causing(notice, account),
      changedAt: now,
    }),

  /** Ends an appointment of somebody who has died (R26): no strike, and nobody is told. */
  endQuietly: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'booked' }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: false,
      cancelledBy: 'hospital',
      changedAt: now,
    }),

  /** Gives an appointment back that a death ended by mistake, on the place it has taken again (R26). */
  restore: (id: string, place: Partial<Appointment>, now: Moment) =>
    appointments.change(id, [{ status: 'cancelled' }, { cancelledBy: 'hospital' }], {
      ...bookedAgain(place),
      changedAt: now,
    }),

  /** The moment of moving: from the claim it stood on to the new place, in one write (R5). */
  moveTo: (
    { _id, claimId, account }: Pick<Appointment, '_id' | 'claimId' | 'account'>,
    place: Partial<Appointment>,
    left: NonNullable<Appointment['moves']>[number],
    notice: OwedNotice,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { claimId }], {
      ...standingOn(place),
      // The new place is within capacity; that the old one was not is said in the session.
      extra: commands().remove(),
      // What the office changed of the place that it leaves.
      substituted: commands().remove(),
      changed: commands().remove(),
      // What the patient said of the time that it leaves.
      answered: commands().remove(),
      moves: commands().push([left]),
      ...causing(notice, account),
      changedAt: left.at,
    }),

  /**
   * An appointment follows what the office decided of its session, a substitute included: it may be cancelled free until its
   * slot starts (R2a, R9). Without a notice nothing changed that its patient has to know.
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

  /** Gives an appointment back that a stop had cancelled, on the place that it has taken again, and tells its patient (R2a). */
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

  /** What an appointment carries of its patient, unless it carries something else since it was read. */
  setPerson: (
    id: string,
    before: string,
    carried: Pick<Appointment, 'person' | 'keys'>,
    now: Moment,
  ) => appointments.change(id, [{ person: before }], { ...carried, changedAt: now }),

  /** Gives what one account booked for a patient, and is still to come, to another account (R23). */
  handOver: (patientId: string, from: string, to: string, now: Moment) =>
    appointments.changeMany([{ patientId }, { account: from }, { live: true }], {
      account: to,
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

  /** Takes a check-in back, and remembers it so that it can be restored, and by whom and why. */
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

  /** Restores a check-in that was taken back, also where the appointment has become void since; it owes no strike then. */
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

  /** Was seen, as the queue says (R24). */
  fulfil: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'arrived' }], { status: 'fulfilled', changedAt: now }),

  /** Was not seen after all, and waits: the queue took it back (R24). */
  unfulfil: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'fulfilled' }], { status: 'arrived', changedAt: now }),

  /** A patient who waits is told, once, that it is soon (R24). */
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

  /** Puts down that the patient was sent on to another unit; said anew, it replaces what was said. */
  refer: (id: string, referredTo: NonNullable<Appointment['referredTo']>) =>
    appointments.change(id, [{ status: commands().in(['arrived', 'fulfilled']) }], {
      referredTo: commands().set(referredTo),
      changedAt: referredTo.at,
    }),

  /** Voids those of some appointments that are still only booked: the moment of a no-show's recording (R6, R7). */
  voidMany: (ids: string[], now: Moment) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { status: 'booked' }], {
      status: 'noshow',
      live: false,
      owesStrike: true,
      changedAt: now,
    }),

  settleMany: (ids: string[]) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { owesStrike: true }], {
      owesStrike: commands().remove(),
    }),

  /** Marks appointments whose slot is over as no longer to come. */
  endLive: (ids: string[]) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { live: true }], { live: false }),
};
