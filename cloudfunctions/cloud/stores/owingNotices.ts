import type { OwedNotice } from '../../domain/notices/owed';
import { collection, commands } from '../database';

/** A document that may owe notices: they stand in it, written with their cause (R19), and are only ever added to. */
export interface Owing {
  _id: string;
  account?: string;
  patientId?: string;
  appointmentId?: string;
  notices: OwedNotice[];
}

/** What the outbox asks of one collection whose documents owe notices. */
const owingIn = (name: 'appointments' | 'cases', order: [field: string, 'asc'][]) => ({
  /** Documents that owe some. */
  owing: (limit: number): Promise<Owing[]> =>
    collection<Owing>(name).find({
      where: [{ owesNotice: true }],
      order,
      fields: ['account', 'patientId', 'appointmentId', 'notices'],
      limit,
    }),

  /** These owe nothing any more, unless one more than so many notices has come up meanwhile. */
  oweNoMore: (ids: string[], notices: number) =>
    collection<Owing>(name).changeMany(
      [
        { _id: commands().in(ids) },
        { owesNotice: true },
        { [`notices.${notices}`]: commands().exists(false) },
      ],
      { owesNotice: commands().remove() },
    ),
});

const appointments = owingIn('appointments', [['changedAt', 'asc']]);

/** Every collection whose documents owe notices; an appointment's are about itself. */
export const owingNotices = [
  {
    ...appointments,
    owing: async (limit: number): Promise<Owing[]> =>
      (await appointments.owing(limit)).map(each => ({ ...each, appointmentId: each._id })),
  },
  owingIn('cases', []),
];
