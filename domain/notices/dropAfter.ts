import type { Moment } from '../../types/moment';
import type { NoticeFacts, NoticeKind, VisitFacts } from '../../types/notices/facts';
import { announcedUntil } from '../calling/announced';
import { addDays, DAY, MINUTE, at as momentOf } from '../time/time';

const visitBegins = ({ date, start }: VisitFacts): Moment => momentOf(date, start);
const days =
  (count: number) =>
  (_facts: unknown, at: Moment): Moment =>
    at + count * DAY;

const lastMoments: { [K in NoticeKind]: (facts: NoticeFacts[K], at: Moment) => Moment } = {
  booked: visitBegins,
  placeGiven: visitBegins,
  moved: visitBegins,
  cancelled: visitBegins,
  reminder: visitBegins,
  stopped: visitBegins,
  substituted: visitBegins,
  timeChanged: visitBegins,
  roomChanged: visitBegins,
  reopened: visitBegins,
  // After half an hour the patient was called, or the estimate is too old.
  soon: (_facts, at) => at + 30 * MINUTE,
  // The patient can ask for this time to have the strike revoked; later they see it on the page.
  noShow: days(7),
  barred: ({ until }) => until,
  returnVisit: ({ closesAt }) => closesAt,
  survey: ({ closesAt }) => closesAt,
  caseAnswered: days(14),
  care: days(7),
  call: ({ date, hour }) => announcedUntil(date, hour),
  heldByAnother: days(14),
  bookedByAnother: visitBegins,
  gaveWay: days(14),
  dayList: ({ date }) => momentOf(addDays(date, 1)),
  duty: days(7),
  stalled: days(1),
};

/**
 * The last moment at which a message is useful; later it is dropped (R19). It may be before `at`: a
 * visit that has begun needs no message.
 *
 * @param at the moment of its cause
 */
export const dropAfterOf = <K extends NoticeKind>(
  kind: K,
  facts: NoticeFacts[K],
  at: Moment,
): Moment => (lastMoments[kind] as (facts: NoticeFacts[K], at: Moment) => Moment)(facts, at);
