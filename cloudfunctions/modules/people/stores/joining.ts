import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Holder } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { type Ended, endedKept, type JoinedRecord, type Link } from './links';
import { type Patient, patients } from './patients';

/** The writes to two records of one person that are joined or parted (R1). Each names the join, which has taken hold of both. */
export const joiningStore = {
  /** Takes hold of a record; false where another join or parting has it. */
  async claim(id: string, joining: string): Promise<boolean> {
    const claimed = await patients.change(id, [{ joining: commands().exists(false) }], { joining });
    return claimed !== undefined || (await patients.get(id))?.joining === joining;
  },

  /** Lets a record go. */
  release: (id: string, joining: string) =>
    patients.change(id, [{ joining }], { joining: commands().remove() }),

  /** From now on a record leads to another: nothing is booked with it, and nobody is joined to it. */
  lead: (from: string, into: string, joining: string) =>
    patients.change(from, [{ joining }, { joinedTo: commands().exists(false) }], {
      joinedTo: into,
      parted: commands().remove(),
    }),

  /**
   * Puts down what the person is also known by, which accounts are kept out, and what holders are to be told, unless the keys changed
   * since they were read.
   */
  know: (
    { _id, keys }: Pick<Patient, '_id' | 'keys'>,
    join: string,
    { records, ended, notices }: { records: JoinedRecord[]; ended: Ended[]; notices: OwedNotice[] },
    more: Pick<Patient, 'careStopped' | 'renamedAt' | 'nameCorrectedAt'>,
  ) =>
    patients.change(
      _id,
      [{ joining: join }, { 'joined.join': commands().neq(join) }, { keys: commands().eq(keys) }],
      {
        joined: commands().push(records),
        keys: [...new Set([...keys, ...records.flatMap(record => record.keys)])],
        ended: commands().push({ each: ended, slice: -endedKept }),
        ...(notices.length ? { notices: commands().push(notices), owesNotice: true } : {}),
        ...more,
      },
    ),

  /** Whoever holds the one record holds the other, once. */
  addLink: (into: string, joining: string, link: Link) =>
    patients.change(into, [{ joining }, { 'links.account': commands().neq(link.account) }], {
      links: commands().push([link]),
    }),

  /**
   * Empties a record that is being joined to another: no account holds it and no search finds it any more. The accounts that held it
   * are noted once, for parting.
   */
  empty: (from: string, joining: string, heldBefore: Holder[]) =>
    patients.change(from, [{ joining }, { heldBefore: commands().exists(false) }], {
      heldBefore,
      links: commands().set([]),
      keys: commands().set([]),
    }),

  /** A record is a person's again, with those who hold it, those who are kept out of it, and what finds it. */
  restore: (
    from: string,
    joining: string,
    { links, ended }: { links: Link[]; ended: Ended[] },
    keys: string[],
    renamedAt: Moment,
  ) =>
    patients.change(from, [{ joining }, { joinedTo: commands().exists(true) }], {
      joinedTo: commands().remove(),
      heldBefore: commands().remove(),
      links: commands().set(links),
      ended: ended.length ? commands().set(ended) : commands().remove(),
      keys: commands().set(keys),
      parted: true,
      renamedAt,
    }),

  /** A record knows nothing of another any more, unless its keys changed since they were read. */
  forget: (
    { _id, keys: read }: Pick<Patient, '_id' | 'keys'>,
    join: string,
    keys: string[],
    renamedAt: Moment,
  ) =>
    patients.change(
      _id,
      [{ joining: join }, { 'joined.join': join }, { keys: commands().eq(read) }],
      {
        joined: commands().pull({ join }),
        links: commands().pull({ joinedBy: join }),
        ended: commands().pull({ joinedBy: join }),
        keys: commands().set(keys),
        parted: true,
        renamedAt,
      },
    ),
};
