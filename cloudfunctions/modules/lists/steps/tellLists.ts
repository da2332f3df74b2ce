import { scopeOf, seesNothing, within } from '../../../../domain/access/scope';
import { templateOf } from '../../../../types/notices/templates';
import { derivedId } from '../../../cloud/derivedId';
import { type Staff, staffStore } from '../../access';
import type { Notice } from '../../notices';
import { ledgerOf, noticeFor } from '../../notices';
import type { CompiledList } from '../stores/lists';

/**
 * The number of bookings in a list that a member of staff may see; undefined if the list is not
 * meant for this member.
 */
function bookingsFor(staff: Staff, { kind, departments }: CompiledList): number | undefined {
  if (kind === 'morning') {
    const own = scopeOf(staff, 'morningList');
    const lists = departments.flatMap(({ doctors }) =>
      doctors.filter(({ id }) => within(own, { doctorId: id })),
    );
    return lists.length ? sum(lists) : undefined;
  }
  const own = scopeOf(staff, 'eveningList');
  if (seesNothing(own)) return undefined;
  return sum(departments.filter(({ id }) => within(own, { departmentId: id })));
}

const sum = (lists: { bookings: number }[]): number =>
  lists.reduce((total, { bookings }) => total + bookings, 0);

/**
 * The notices that a list is ready (R10): tomorrow's for outpatient office and desk, today's for
 * each doctor. Only members with consent get one in WeChat; all of them see the lists.
 */
export async function tellLists(list: CompiledList): Promise<Notice[]> {
  const { _id, date, kind, compiledAt } = list;
  const recipients = (await staffStore.inForce()).flatMap(staff => {
    const bookings = bookingsFor(staff, list);
    return bookings === undefined ? [] : [{ account: staff._id, bookings }];
  });
  const ledger = await ledgerOf(recipients.map(({ account }) => account));
  const { name } = templateOf('dayList');
  return recipients
    .filter(({ account }) => ledger.left(account, name) > 0)
    .map(({ account, bookings }) => {
      const to = { id: derivedId('dayList', _id, account), account, at: compiledAt };
      return noticeFor('dayList', { date, bookings, own: kind === 'morning' }, to);
    });
}
