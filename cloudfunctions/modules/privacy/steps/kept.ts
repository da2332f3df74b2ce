import { keptSince, keptSinceDay, type RetentionKind } from '../../../../domain/privacy/retention';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import type { Outlived } from '../../../cloud/outlived';
import { oldAuditRecords } from '../../access';
import { oldAppointments } from '../../appointments';
import { oldCalls } from '../../calls';
import { oldCare } from '../../care';
import { oldCases } from '../../cases';
import { oldDischarges, oldFollowUps } from '../../followups';
import { oldNotices } from '../../notices';
import { oldReturnVisits } from '../../returns';
import { oldStrikes } from '../../strikes';
import { oldSurveys } from '../../surveys';
import { oldSessions } from '../../timetable';
import { oldAgreements } from '../stores/agreements';
import { neededStays, neededStrikes, neededVisits } from './needed';

/** What is kept for a period, and then goes (R25). */
export interface Kept {
  kind: RetentionKind;
  documents: Outlived;
  /** Counted by the day instead of by the moment. */
  byDay?: true;
  /** Which of some documents something living still needs. */
  needed?: (ids: string[], policy: Policy, now: Moment) => Promise<Set<string>>;
}

/** What is removed, in this order: what names something goes before what it names. */
export const kept: Kept[] = [
  { kind: 'surveys', documents: oldSurveys, byDay: true },
  { kind: 'cases', documents: oldCases },
  { kind: 'followUps', documents: oldFollowUps, byDay: true },
  { kind: 'followUps', documents: oldCare, byDay: true },
  { kind: 'followUps', documents: oldDischarges, byDay: true, needed: neededStays },
  { kind: 'visits', documents: oldCalls },
  { kind: 'visits', documents: oldReturnVisits, byDay: true },
  { kind: 'visits', documents: oldStrikes, needed: neededStrikes },
  { kind: 'visits', documents: oldAppointments, byDay: true, needed: neededVisits },
  { kind: 'visits', documents: oldSessions, byDay: true },
  { kind: 'notices', documents: oldNotices },
  { kind: 'agreements', documents: oldAgreements },
  { kind: 'records', documents: oldAuditRecords },
];

/** The moment or day before which documents may go. */
export const boundOf = ({ kind, byDay }: Kept, policy: Policy, now: Moment): Moment | string =>
  byDay ? keptSinceDay(kind, policy, now) : keptSince(kind, policy, now);
