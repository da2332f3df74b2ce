import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { dropAfterOf } from '../../../../domain/notices/dropAfter';
import type { Moment } from '../../../../domain/time/time';
import {
  type AnyNotice,
  type NoticeFacts,
  type NoticeKind,
  noticeKinds,
} from '../../../../types/notices/facts';
import { templateOf } from '../../../../types/notices/templates';
import type { Notice } from '../stores/notices';
import type { Owing } from '../stores/owingNotices';

/**
 * The recipient of a notice, and the moment of its cause: it is sent at or after that, in the order
 * of the account's causes.
 */
export interface Addressed {
  /**
   * Derived from the cause (`noShow-<appointment>`): the same cause always gives the same notice.
   */
  id: string;
  account: string;
  patientId?: string;
  appointmentId?: string;
  at: Moment;
}

/**
 * A notice for the outbox (R19). A job inserts it (`noticeStore.insertMissing`) before it marks the
 * cause as done. After a kill in between it inserts it again, which changes nothing.
 */
export const noticeFor = <K extends NoticeKind>(
  kind: K,
  facts: NoticeFacts[K],
  { id, ...addressed }: Addressed,
): Notice => ({
  _id: id,
  ...({ kind, facts } as AnyNotice),
  ...addressed,
  template: templateOf(kind).name,
  open: true,
  state: 'waiting',
  nextAt: addressed.at,
  dropAfter: dropAfterOf(kind, facts, addressed.at),
  attempts: 0,
  // The desk is no account of WeChat.
  ...defined({ way: addressed.account === deskAccount ? ('sms' as const) : undefined }),
});

/** The notices that a document owes, for the outbox; a patient without an account gets none. */
export const noticesOwed = ({ account, patientId, appointmentId, notices }: Owing): Notice[] =>
  notices.flatMap(({ id, kind, facts, at, account: other }) => {
    const to = other ?? account;
    if (to === undefined) return [];
    return noticeFor(kind, facts, {
      id,
      account: to,
      at,
      ...defined({ patientId, appointmentId }),
    });
  });

type Ordered = Pick<Notice, '_id' | 'kind' | 'at'>;

/**
 * Whether one notice of an account is sent before another: by the moment of the cause; for the same
 * moment by the order of the kinds.
 */
export const before = (one: Ordered, other: Ordered): boolean => {
  if (one.at !== other.at) return one.at < other.at;
  const [a, b] = [noticeKinds.indexOf(one.kind), noticeKinds.indexOf(other.kind)];
  return a === b ? one._id < other._id : a < b;
};
