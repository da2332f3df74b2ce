import type { RosterNames } from '../../../../domain/access/followUps';
import type { Moment } from '../../../../domain/time/time';
import type { Duty } from '../../../../types/notices/facts';
import { derivedId } from '../../../cloud/derivedId';
import { type Staff, staffStore } from '../../access';
import { ledgerOf, noticeFor, noticeStore } from '../../notices';
import { rosterStore } from '../../timetable';

/** Everybody who may be told of something, and where they work; read once for a run. */
export interface Everybody {
  staff: Staff[];
  roster: RosterNames | undefined;
}

export const everybody = async (): Promise<Everybody> => {
  const [staff, roster] = await Promise.all([staffStore.inForce(), rosterStore.current()]);
  return { staff, roster };
};

/** One thing that staff are told of. `id` names the cause: told again it is one message for each. */
export interface ToTell {
  id: string;
  what: Duty;
  department: string;
  about: string;
  at: Moment;
  to: Staff[];
}

/** Puts messages into the outbox for those who agreed to get them (R19); the pages show what waits to everybody whose it is. */
export async function tell(all: readonly ToTell[], now: Moment): Promise<number> {
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
