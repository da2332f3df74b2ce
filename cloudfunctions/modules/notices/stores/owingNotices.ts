import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Collection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/**
 * A document that may owe notices. They are inside it, written with their cause (R19), and never
 * removed from it.
 */
export interface Owing {
  _id: string;
  account?: string;
  patientId?: string;
  appointmentId?: string;
  notices: OwedNotice[];
}

/** What the outbox needs of a collection whose documents owe notices. */
export interface OwingCollection {
  /** Documents that owe some. */
  owing: (limit: number) => Promise<Owing[]>;
  /** Marks documents as owing nothing, unless they have more notices than the given number now. */
  oweNoMore: (ids: string[], notices: number) => Promise<number>;
}

/** The condition by which a module finds its documents that owe notices. */
export const owesNotice = { owesNotice: true };

/**
 * A collection whose documents owe notices; its module hands it to `gather`.
 * @param find returns documents that owe notices, up to a limit
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
