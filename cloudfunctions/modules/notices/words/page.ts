import type { Duty, NoticeFacts, NoticeKind, VisitFacts } from '../../../../types/notices/facts';

/** A lone surrogate cannot be encoded, and no id contains one. */
const address = (page: string, query: Record<string, string> = {}): string => {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Cs}/gu, ''))}`,
  );
  return `${page}/index${pairs.length ? `?${pairs.join('&')}` : ''}`;
};

const appointment = ({ appointmentId }: VisitFacts): string =>
  address('pages/appointment', { appointmentId });
const strikes = (): string => address('pages/strikes');

const worries = (): string => address('followup/worries');
const oneCase = (caseId: string): string => address('followup/case', { caseId });
const dutyPages: Record<Duty, (about: string) => string> = {
  worry: worries,
  worryOverdue: worries,
  caseAssigned: oneCase,
  caseOverdue: oneCase,
  praised: () => address('followup/voices'),
  importDone: () => address('followup/today'),
};

const pages: { [K in NoticeKind]: (facts: NoticeFacts[K]) => string } = {
  booked: appointment,
  placeGiven: appointment,
  moved: appointment,
  cancelled: appointment,
  reminder: appointment,
  // The appointment's page offers other times if it was stopped.
  stopped: appointment,
  substituted: appointment,
  timeChanged: appointment,
  roomChanged: appointment,
  reopened: appointment,
  soon: appointment,
  noShow: strikes,
  barred: strikes,
  returnVisit: ({ doctorId, date, returnVisitId }) =>
    address('pages/doctor', { doctorId, date, returnVisit: returnVisitId }),
  survey: ({ appointmentId }) => address('pages/survey', { appointmentId }),
  caseAnswered: ({ caseId }) => address('pages/case', { caseId }),
  care: ({ careId }) => address('pages/care', { careId }),
  // The account's own page shows the hospital's number, to compare or to call.
  call: () => address('pages/me'),
  heldByAnother: ({ patientId }) => address('pages/holders', { patientId }),
  bookedByAnother: appointment,
  gaveWay: () => address('pages/patients'),
  dayList: ({ date }) => address('desk/lists', { date }),
  duty: ({ what, about }) => dutyPages[what](about),
  stalled: () => address('desk/running'),
};

/** The page that a tap on a message opens, with its query. */
export const pageOf = <K extends NoticeKind>(kind: K, facts: NoticeFacts[K]): string =>
  (pages[kind] as (facts: NoticeFacts[K]) => string)(facts);
