import type { Appointment } from '../../../../domain/booking/appointment';
import { deskAccount } from '../../../../domain/booking/session';
import type { NoticeResult } from '../../../../domain/notices/outcome';
import { nightEnds, waitsUntil } from '../../../../domain/notices/quiet';
import { meaningOf } from '../../../../domain/notices/weChatCodes';
import type { Moment } from '../../../../domain/time/time';
import type { CallReason } from '../../../../types/calls/calls';
import { mattersMost } from '../../../../types/notices/facts';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { type CallEntry, callEntry, callStore } from '../../calls';
import { consentStore } from '../stores/consents';
import { type Notice, noticeStore } from '../stores/notices';
import type { Ledger } from './ledger';
import { before } from './noticeFor';

/**
 * A run has its notices for itself for this long (ms). No function can run longer, so after this
 * time the run is dead and another may send them.
 */
export const leaseMs = 90_000;
/** If an earlier notice of an account has to wait, the later ones wait this long (ms). */
const behindMs = 30_000;

/**
 * The key of notices that keep an order: the account; for the desk's bookings, which have no
 * account, the patient.
 */
const line = ({ account, patientId }: Notice): string =>
  account === deskAccount ? `${account} ${patientId}` : account;

/** Puts off notices that can wait while it is night (R19); returns those to be sent now. */
async function withoutResting(due: Notice[], policy: Policy, now: Moment): Promise<Notice[]> {
  const resting = due.filter(notice => waitsUntil(notice, policy.notices, now) !== undefined);
  if (!resting.length) return due;
  const ids = new Set(resting.map(({ _id }) => _id));
  await noticeStore.putOff([...ids], now, nightEnds(policy.notices, now)!);
  return due.filter(({ _id }) => !ids.has(_id));
}

/**
 * Takes due notices for one run, at most one of each account: the one with the earliest cause that
 * is still open (R19), so that an account's messages are sent one after the other, in order. The
 * others behind a waiting one are put off a little, so that they do not block other accounts; those
 * that wait for the morning are overtaken. Undefined when nothing is due.
 */
export async function claimDue(
  holder: string,
  limit: number,
  policy: Policy,
  now: Moment,
): Promise<Notice[] | undefined> {
  const found = await noticeStore.due(now, limit);
  if (!found.length) return undefined;
  const due = await withoutResting(found, policy, now);
  if (!due.length) return [];
  const firsts = new Map<string, Notice>();
  for (const notice of await noticeStore.openOf([...new Set(due.map(({ account }) => account))])) {
    if (waitsUntil(notice, policy.notices, now) !== undefined) continue;
    const first = firsts.get(line(notice));
    if (!first || before(notice, first)) firsts.set(line(notice), notice);
  }
  const waits = ({ nextAt }: Notice) => nextAt > now;
  const behind = due.filter(notice => {
    const first = firsts.get(line(notice));
    return first && waits(first);
  });
  if (behind.length)
    await noticeStore.putOff(
      behind.map(({ _id }) => _id),
      now,
      now + behindMs,
    );
  const heads = [...firsts.values()].filter(notice => !waits(notice));
  if (!heads.length) return [];
  const got = await noticeStore.claim(
    heads.map(({ _id }) => _id),
    holder,
    now,
    now + leaseMs,
  );
  return heads.filter(({ _id }) => got.has(_id));
}

/** A notice and its result. */
export interface Recorded {
  notice: Notice;
  result: NoticeResult;
}

/**
 * Records the results of some notices. A notice that the patient must know and that was not
 * delivered is put on the desk's call list first, and a consent that WeChat does not have is spent
 * first: after a kill in between, the notice is looked at again.
 */
export async function record(
  recorded: Recorded[],
  holder: string,
  ledger: Ledger,
  now: Moment,
): Promise<void> {
  const calls = await callsFor(recorded);
  if (calls.length) await callStore.insertMissing(calls);
  for (const { notice, result } of recorded) {
    if (!result.error || meaningOf(result.error.code) !== 'noConsent') continue;
    const { account, template } = notice;
    const [given, sent] = [ledger.given(account, template), ledger.sent(account, template)];
    await consentStore.spent(account, template, given, sent);
  }
  const alike = new Map<string, { ids: string[]; result: NoticeResult }>();
  for (const { notice, result } of recorded) {
    const key = JSON.stringify(result);
    const group = alike.get(key) ?? { ids: [], result };
    group.ids.push(notice._id);
    alike.set(key, group);
  }
  for (const { ids, result } of alike.values()) await noticeStore.record(ids, holder, result, now);
}

/**
 * The entries of the call list for notices that were not delivered, each with the department of its
 * appointment.
 */
export async function callsFor(recorded: Recorded[]): Promise<CallEntry[]> {
  const missed = recorded.flatMap(({ notice, result }) => {
    const { kind, appointmentId, patientId, at } = notice;
    if (isHeard(result) || result.state === 'waiting' || isGone(result)) return [];
    if (!isCalled(kind) || !appointmentId || !patientId) return [];
    return [{ kind, at, appointment: { _id: appointmentId, patientId } }];
  });
  const ids = [...new Set(missed.map(({ appointment }) => appointment._id))];
  const about = ids.length
    ? await appointmentStore.documents.byIds(ids, ['department', 'date'])
    : [];
  const visits = new Map(about.map(each => [each._id, each]));
  return missed.map(({ kind, at, appointment }) =>
    callEntry(kind, { ...appointment, ...visitOf(visits.get(appointment._id)) }, at),
  );
}

const heard: readonly string[] = ['sent', 'sentBySms', 'smsArrived'];
const isHeard = ({ state }: NoticeResult): boolean => heard.includes(state);
const isGone = (result: NoticeResult): boolean =>
  result.state !== 'waiting' && result.gone === true;
const visitOf = (visit: Pick<Appointment, 'department' | 'date'> | undefined) => ({
  department: visit?.department,
  date: visit?.date,
});

type Called = Extract<Notice['kind'], CallReason>;
const isCalled = (kind: Notice['kind']): kind is Called => mattersMost.includes(kind);
