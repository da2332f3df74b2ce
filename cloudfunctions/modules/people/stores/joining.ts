import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Holder } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { type EndedLink, endedKept, type JoinedRecord, type Link, owingLinks } from './links';
import { type Patient, patients } from './patients';

/**
 * The writes to two records of one person that are joined or separated (R1). Each names the join,
 * which has reserved both.
 */
export const joiningStore = {
  /** Reserves a record; false if another join or parting has it. */
  async claim(id: string, joining: string): Promise<boolean> {
    const claimed = await patients.change(id, [{ joining: commands().exists(false) }], { joining });
    return claimed !== undefined || (await patients.get(id))?.joining === joining;
  },

  /** Frees a record. */
  release: (id: string, joining: string) =>
    patients.change(id, [{ joining }], { joining: commands().remove() }),

  /** From now on a record leads to another: it cannot be booked for, and no account can add it. */
  lead: (from: string, into: string, joining: string) =>
    patients.change(from, [{ joining }, { joinedTo: commands().exists(false) }], {
      joinedTo: into,
      parted: commands().remove(),
    }),

  /**
   * Records the other names and documents of the person, the accounts that are kept out, and the
   * notices to holders, unless the hashes changed since they were read.
   */
  know: (
    { _id, keys }: Pick<Patient, '_id' | 'keys'>,
    join: string,
    {
      records,
      ended,
      notices,
    }: { records: JoinedRecord[]; ended: EndedLink[]; notices: OwedNotice[] },
    more: Pick<Patient, 'careStopped' | 'renamedAt' | 'nameCorrectedAt'>,
  ) =>
    patients.change(
      _id,
      [{ joining: join }, { 'joined.join': commands().neq(join) }, { keys: commands().eq(keys) }],
      {
        joined: commands().push(records),
        keys: [...new Set([...keys, ...records.flatMap(record => record.keys)])],
        ended: commands().push({ each: ended, slice: -endedKept }),
        ...owingLinks(notices),
        ...more,
      },
    ),

  /** Makes a holder of one record a holder of the other, once. */
  addLink: (into: string, joining: string, link: Link) =>
    patients.change(into, [{ joining }, { 'links.account': commands().neq(link.account) }], {
      links: commands().push([link]),
    }),

  /**
   * Empties a record that is being joined to another: no account holds it and no search finds it.
   * Its holders are stored once, for a parting.
   */
  empty: (from: string, joining: string, heldBefore: Holder[]) =>
    patients.change(from, [{ joining }, { heldBefore: commands().exists(false) }], {
      heldBefore,
      links: commands().set([]),
      keys: commands().set([]),
    }),

  /** Restores a record with its holders, the accounts that are kept out, and its search hashes. */
  restore: (
    from: string,
    joining: string,
    { links, ended }: { links: Link[]; ended: EndedLink[] },
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

  /** Removes everything about another record, unless the hashes changed since they were read. */
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
