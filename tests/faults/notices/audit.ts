import type { CallEntry } from '../../../cloudfunctions/modules/calls/stores/calls';
import type { Notice } from '../../../cloudfunctions/modules/notices/stores/notices';
import type { Appointment } from '../../../domain/booking/appointment';
import { deskAccount } from '../../../domain/booking/session';
import { mostTries } from '../../../domain/notices/outcome';
import { barsOf, type Strike } from '../../../domain/strikes/strikes';
import { mattersMost } from '../../../types/notices/facts';
import { defaultPolicy } from '../../../types/policy/policy';
import { keyOf } from './cloud';
import type { Evening } from './evening';

/**
 * Every breach of R19 after an evening, in words, and the number of messages that went out twice
 * for a documented reason.
 */
export async function audit({
  cloud,
  now,
}: Evening): Promise<{ broken: string[]; doubled: number; sent: number }> {
  const all = async <T extends object>(name: string) =>
    (await cloud.store.find<T>(name, { filter: {} })).docs;
  const notices = await all<Notice>('notices');
  const appointments = await all<Appointment>('appointments');
  const strikes = await all<Strike>('strikes');
  const calls = new Set((await all<CallEntry>('calls')).map(({ _id }) => _id));
  const broken = [...cloud.broken];

  const there = new Set(notices.map(({ _id }) => _id));
  for (const id of expected(appointments, strikes, now))
    if (!there.has(id)) broken.push(`${id} is lost`);
  for (const { _id, owesNotice } of appointments)
    if (owesNotice) broken.push(`${_id} still owes notices`);

  let doubled = 0;
  for (const notice of notices) {
    const { _id, state, open, endedAt = 0, dropAfter, attempts } = notice;
    const key = keyOf(notice.account, notice.kind, notice.facts);
    const delivered = cloud.deliveries.filter(each => each.key === key).length;
    const excused = cloud.excused.get(key) ?? 0;
    doubled += Math.max(delivered - 1, 0);
    if (open || state === 'waiting') broken.push(`${_id} is not final`);
    if (state === 'sent' && delivered === 0) broken.push(`${_id} is said to be sent`);
    if (delivered > (state === 'sent' ? 1 : 0) + excused)
      broken.push(`${_id}, ${state}, went out ${delivered} times, ${excused} of them excused`);
    if (state === 'dropped' && endedAt < dropAfter && notice.kind !== 'reminder')
      broken.push(`${_id} was dropped too early`);
    if (state === 'failed' && attempts < mostTries - 1) broken.push(`${_id} was given up early`);
    if (state === 'refused') broken.push(`${_id} was refused`);
    if (state !== 'sent' && mattersMost.includes(notice.kind))
      if (!calls.has(`${notice.kind}-${notice.appointmentId}`))
        broken.push(`${_id} is not on the call list`);
  }
  return { broken, doubled, sent: notices.filter(({ state }) => state === 'sent').length };
}

/** The notices that the records require. */
function expected(appointments: Appointment[], strikes: Strike[], now: number): string[] {
  const told = appointments.filter(({ account }) => account !== deskAccount);
  return told.flatMap(({ _id, notices = [], status, patientId, date, reportBy }) => {
    const own = strikes.filter(each => each.patientId === patientId);
    const bar = barsOf(own, defaultPolicy.bar).at(-1);
    return [
      ...notices.map(({ id }) => id),
      ...(status === 'noshow' ? [`noShow-${_id}`] : []),
      ...(bar?.strikes.includes(_id) && bar.until > now
        ? [`barred-${patientId}-${bar.until}`]
        : []),
      ...(status === 'booked' && reportBy > now ? [`reminder-${_id}-${date}`] : []),
    ];
  });
}
