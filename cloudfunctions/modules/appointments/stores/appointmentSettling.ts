import type { Appointment } from '../../../../domain/booking/appointment';
import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { appointments } from './appointments';

/** The fields of an appointment that settling a strike needs (R7). */
export type OwingStrike = Pick<
  Appointment,
  | '_id'
  | 'patientId'
  | 'date'
  | 'start'
  | 'department'
  | 'doctor'
  | 'room'
  | 'number'
  | 'status'
  | 'reportBy'
  | 'cancelledAt'
  | 'account'
  | 'bookedBy'
  | 'bookedAt'
  | 'undone'
>;

/** The write that makes an appointment a no-show, which owes its strike. */
const missed = (now: Moment) => ({
  status: 'noshow',
  live: false,
  owesStrike: true,
  changedAt: now,
});

/** A place in the order in which appointments become no-shows. */
type MissedPlace = Pick<Appointment, '_id' | 'reportBy'>;

/** How appointments whose report moment has passed become no-shows, and what they owe is settled (R6, R7). */
export const appointmentSettling = {
  /** Counts the booked appointments whose reporting moment has passed (R6). */
  missed: (now: Moment) =>
    appointments.count([{ status: 'booked' }, { reportBy: commands().lt(now) }]),

  /** The one of them that comes after the `many` oldest; undefined if there are no more than these. */
  missedBehind: async (now: Moment, many: number): Promise<MissedPlace | undefined> =>
    (
      await appointments.find({
        where: [{ status: 'booked' }, { reportBy: commands().lt(now) }],
        order: [
          ['reportBy', 'asc'],
          ['_id', 'asc'],
        ],
        fields: ['reportBy'],
        skip: many,
        limit: 1,
      })
    )[0],

  /**
   * Makes appointments no-shows if they are still only booked, and still for a time that is over: the desk may
   * have moved one since it was read (R6, R7).
   */
  voidMany: (ids: string[], now: Moment) =>
    appointments.changeMany(
      [{ _id: commands().in(ids) }, { status: 'booked' }, { reportBy: commands().lt(now) }],
      missed(now),
    ),

  /**
   * Makes booked appointments whose report moment has passed no-shows, in one request (R6, R7). A patient who is checked in at the
   * same time stays checked in.
   * @param before only those before this place, the oldest first; undefined: all
   * @returns how many became no-shows
   */
  voidMissed: (now: Moment, before: MissedPlace | undefined) => {
    const { lt, or } = commands();
    const end = before && [
      { reportBy: lt(before.reportBy) },
      { reportBy: before.reportBy, _id: lt(before._id) },
    ];
    return appointments.changeMany(
      [{ status: 'booked' }, { reportBy: lt(now) }, ...(end ? [or(end)] : [])],
      missed(now),
    );
  },

  /** Records that some appointments no longer owe a strike. */
  settleMany: (ids: string[]) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { owesStrike: true }], {
      owesStrike: commands().remove(),
    }),

  /** The appointments that owe a strike, by department; at most this number of `thousands`. */
  async owing(thousands: number): Promise<OwingStrike[]> {
    const found: OwingStrike[] = [];
    for (let page = 0; page < thousands && found.length === page * 1000; page++)
      found.push(
        ...(await appointments.find({
          where: [{ owesStrike: true }],
          order: [['listKey', 'asc']],
          fields: [
            'patientId',
            'account',
            'bookedBy',
            'status',
            'reportBy',
            'cancelledAt',
            'date',
            'start',
            'department',
            'doctor',
            'room',
            'number',
            'bookedAt',
            'undone',
          ],
          skip: page * 1000,
          limit: 1000,
        })),
      );
    return found;
  },
};
