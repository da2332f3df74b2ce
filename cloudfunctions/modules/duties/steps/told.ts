import type { RosterNames } from '../../../../domain/access/followUps';
import type { Moment } from '../../../../domain/time/time';
import type { Duty } from '../../../../types/notices/facts';
import { derivedId } from '../../../cloud/derivedId';
import { type Staff, staffStore } from '../../access';
import { ledgerOf, noticeFor, noticeStore } from '../../notices';
import { rosterStore } from '../../timetable';

/** All members of staff who may be told of something, with the roster; read once for a run. */
export interface Everybody {
  staff: Staff[];
  roster: RosterNames | undefined;
}

/** Reads the members in force and the roster. */
export const everybody = async (): Promise<Everybody> => {
  const [staff, roster] = await Promise.all([staffStore.inForce(), rosterStore.current()]);
  return { staff, roster };
};

/**
 * One thing that staff are told of. `id` is derived from the cause: repeated, it is one message for
 * each member.
 */
export interface ToTell {
  id: string;
  what: Duty;
  department: string;
  about: string;
  at: Moment;
  to: Staff[];
}

/**
 * Puts messages into the outbox for members with consent (R19). The pages show what waits without a
 * message, too.
 */
export async function tellMembers(all: readonly ToTell[], now: Moment): Promise<number> {
  if (!all.length) return 0;
  const ledger = await ledgerOf(all.flatMap(({ to }) => to.map(({ _id }) => _id)));
  const notices = all.flatMap(({ id, what, department, about, at, to }) =>
    to
      .filter(({ _id }) => ledger.left(_id, 'duty') > 0)
      .map(({ _id: account }) =>
        noticeFor(
          'duty',
          { what, department, at, about },
          { id: derivedId('duty', id, account), account, at: now },
        ),
      ),
  );
  if (notices.length) await noticeStore.insertMissing(notices);
  return notices.length;
}
