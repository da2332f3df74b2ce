import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Collection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

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

/** The documents that owe notices, as a module finds them among its own. */
export const owesNotice = { owesNotice: true };

/**
 * A collection whose documents owe notices; the module it belongs to hands it to `gather`.
 * @param find some of its documents that owe notices, up to a limit
 */
export const owingIn = (
  documents: Pick<Collection<{ _id: string }>, 'changeMany'>,
  find: (limit: number) => Promise<(Omit<Owing, 'notices'> & Partial<Owing>)[]>,
): OwingCollection => ({
  owing: async limit =>
    (await find(limit)).map(({ notices = [], ...each }) => ({ ...each, notices })),

  oweNoMore: (ids, notices) =>
    documents.changeMany(
      [
        { _id: commands().in(ids) },
        owesNotice,
        { [`notices.${notices}`]: commands().exists(false) },
      ],
      { owesNotice: commands().remove() },
    ),
});
