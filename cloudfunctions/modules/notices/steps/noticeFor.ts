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

/** Whom a notice is for, and the moment of its cause: it goes out at or after it, in the order of an account's causes. */
export interface Addressed {
  /** Names the cause (`noShow-<appointment>`): the same cause, whatever runs twice, gives the same notice. */
  id: string;
  account: string;
  patientId?: string;
  appointmentId?: string;
  at: Moment;
}

/**
 * A notice of a kind for the outbox (R19). A job whose work causes one inserts it (`noticeStore.insertMissing`) before it
 * marks that work as done, so that killed in between it inserts it again, which changes nothing.
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
  // The desk is no account of WeChat's.
  ...defined({ way: addressed.account === deskAccount ? ('sms' as const) : undefined }),
});

/** The notices that a document owes, for the outbox; a patient without an account cannot be sent any. */
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

/** Which of two notices of an account goes out first: that of the earlier cause; of the same moment, as the kinds come up. */
export const before = (one: Ordered, other: Ordered): boolean => {
  if (one.at !== other.at) return one.at < other.at;
  const [a, b] = [noticeKinds.indexOf(one.kind), noticeKinds.indexOf(other.kind)];
  return a === b ? one._id < other._id : a < b;
};
