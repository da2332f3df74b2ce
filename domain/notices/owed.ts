import type { AnyNotice, NoticeFacts, NoticeKind } from '../../types/notices/facts';
import type { Moment } from '../time/time';

/**
 * A notice as it stands in the document that causes it, in the very write that is its cause (R19); the job `gather` takes
 * it to the outbox. The id names the cause, so whatever is done twice is one notice.
 */
export type OwedNotice = AnyNotice & {
  id: string;
  at: Moment;
  /** The account that the notice is for, where that is not the account of the document. */
  account?: string;
};

/** A notice with the facts of its kind. */
export const owed = <K extends NoticeKind>(
  kind: K,
  id: string,
  facts: NoticeFacts[K],
  at: Moment,
): OwedNotice => ({ kind, id, facts, at }) as OwedNotice;
