import type { AnyNotice, NoticeFacts, NoticeKind } from '../../types/notices/facts';
import type { Moment } from '../time/time';

/**
 * A notice inside the document that causes it, written with the cause in one write (R19). The job
 * `gather` moves it to the outbox. Its id names the cause, so that a repeated write is still one
 * notice.
 */
export type OwedNotice = AnyNotice & {
  id: string;
  at: Moment;
  /** The account that gets the notice, if it is not the account of the document. */
  account?: string;
};

/** Makes an owed notice of a kind with its facts. */
export const owed = <K extends NoticeKind>(
  kind: K,
  id: string,
  facts: NoticeFacts[K],
  at: Moment,
): OwedNotice => ({ kind, id, facts, at }) as OwedNotice;
