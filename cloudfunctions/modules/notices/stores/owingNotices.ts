import type { OwedNotice } from '../../../../domain/notices/owed';
import { collection, commands } from '../../../cloud/database';

/** A document that may owe notices: they stand in it, written with their cause (R19), and are only ever added to. */
export interface Owing {
  _id: string;
  account?: string;
  patientId?: string;
  appointmentId?: string;
  notices: OwedNotice[];
}

/** What the outbox asks of a collection whose documents owe notices. */
export interface OwingCollection {
  /** Documents that owe some. */
  owing: (limit: number) => Promise<Owing[]>;
  /** These owe nothing any more, unless a further notice has come up beside the given number of them. */
  oweNoMore: (ids: string[], notices: number) => Promise<number>;
}

/** A collection whose documents owe notices, by its name; the module it belongs to hands it to `gather`. */
export const owingIn = (name: string, order: [field: string, 'asc'][]): OwingCollection => ({
  owing: limit =>
    collection<Owing>(name).find({
      where: [{ owesNotice: true }],
      order,
      fields: ['account', 'patientId', 'appointmentId', 'notices'],
      limit,
    }),

  oweNoMore: (ids, notices) =>
    collection<Owing>(name).changeMany(
      [
        { _id: commands().in(ids) },
        { owesNotice: true },
        { [`notices.${notices}`]: commands().exists(false) },
      ],
      { owesNotice: commands().remove() },
    ),
});
