import { departmentsIn, scopeOf } from '../../../../domain/access/scope';
import { changedByHospital, stretchesOf } from '../../../../domain/calls/calls';
import { defined } from '../../../../domain/defined';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import type { CallReason } from '../../../../types/calls/calls';
import { type CallKind, listCalls as contract } from '../../../../types/calls/listCalls';
import type { PageEnd } from '../../../../types/page';
import { pageMark } from '../../../../types/pageMark';
import { staffOperation } from '../../access';
import { type CallEntry, callStore } from '../stores/calls';
import { callViews } from '../views/callViews';

const pageSize = 30;

const reasonsOf: Record<CallKind, readonly CallReason[]> = {
  changed: changedByHospital,
  noShow: ['noShow'],
  barred: ['barred'],
};

export const listCalls = staffOperation(
  contract,
  async ({ open, kind, after }, { caller, now }) => {
    const departments = departmentsIn(scopeOf(caller.staff, 'bookings'));
    const asked = { departments, reasons: kind && reasonsOf[kind] };
    const [{ page, next }, count] = await Promise.all([
      open ? toMake(asked, after, now) : callStore.listDone(asked, after, pageSize),
      callStore.openCount(departments),
    ]);
    return done({
      value: {
        today: dateOf(now),
        open: count,
        calls: await callViews(page, now),
        ...next,
      },
      subjects: page.map(({ appointmentId }) => appointmentId),
    });
  },
);

/** A page of the calls to make: range after range of the day's order. */
async function toMake(
  asked: Parameters<typeof callStore.listOpen>[1],
  after: PageEnd | undefined,
  now: Moment,
): Promise<{ page: CallEntry[]; next?: { next: string } }> {
  const stretches = stretchesOf(dateOf(now));
  const place = String(after?.[0] ?? '');
  const first = stretches.findIndex(({ from, below }) => place >= from && place < below);
  const page: CallEntry[] = [];
  for (const [index, stretch] of stretches.slice(Math.max(first, 0)).entries()) {
    const left = pageSize - page.length;
    const part = await callStore.listOpen(stretch, asked, index === 0 ? after : undefined, left);
    page.push(...part.page);
    if (page.length >= pageSize) break;
  }
  const last = page.at(-1);
  // A full page may be the last one; then the next page is empty.
  return page.length < pageSize || !last
    ? { page }
    : { page, ...defined({ next: { next: pageMark([last.urgency ?? '', last._id]) } }) };
}
