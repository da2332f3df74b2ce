import { keptSince, keptSinceDay, type RemovedKind } from '../../../../domain/privacy/retention';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import type { Outlived } from '../../../cloud/outlived';
import { oldAuditRecords, oldLimits } from '../../access';
import { oldAppointments } from '../../appointments';
import { oldCalls } from '../../calls';
import { oldCare } from '../../care';
import { oldCases } from '../../cases';
import { oldChanges } from '../../changes';
import { oldDischarges, oldFollowUps } from '../../followups';
import { oldLists } from '../../lists';
import { consentStore, foldOld, oldNotices, oldSentNotices, oldSmsDays } from '../../notices';
import { oldQueues } from '../../queue';
import { oldReturnVisits } from '../../returns';
import { oldSamples } from '../../samples';
import { oldInvitations, oldOfficeGrants, oldTries } from '../../staff';
import { oldStrikes } from '../../strikes';
import { oldSurveys } from '../../surveys';
import { oldSessions } from '../../timetable';
import { oldVoices } from '../../voices';
import { oldAgreements } from '../stores/agreements';
import { neededStays, neededStrikes, neededVisits } from './needed';

/** Documents with a retention period (R25). */
export interface Retained {
  kind: RemovedKind;
  documents: Outlived;
  /** Counted by the day instead of by the moment. */
  byDay?: true;
  /** Returns the ids of documents that something else still needs. */
  needed?: (ids: string[], policy: Policy, now: Moment) => Promise<Set<string>>;
  /** Done before a piece is removed; may be repeated. */
  first?: (ids: string[], before: Moment) => Promise<void>;
  /** Done when nothing is left to remove. */
  last?: (before: Moment) => Promise<unknown>;
}

/**
 * The documents to remove, in this order: documents that name others come before those they name.
 */
export const retained: Retained[] = [
  { kind: 'surveys', documents: oldVoices, byDay: true },
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
  { kind: 'visits', documents: oldQueues, byDay: true },
  { kind: 'visits', documents: oldLists, byDay: true },
  { kind: 'followUps', documents: oldSamples.documents, first: oldSamples.removeParts },
  { kind: 'notices', documents: oldNotices },
  { kind: 'notices', documents: oldSentNotices, first: foldOld, last: consentStore.folded },
  { kind: 'agreements', documents: oldAgreements },
  { kind: 'records', documents: oldInvitations },
  { kind: 'records', documents: oldOfficeGrants },
  { kind: 'records', documents: oldChanges },
  { kind: 'records', documents: oldAuditRecords },
  { kind: 'counts', documents: oldLimits },
  { kind: 'counts', documents: oldTries, byDay: true },
  { kind: 'counts', documents: oldSmsDays, byDay: true },
];

/**
 * Collections without a retention period of their own, with the reason for each (R25). A test
 * checks that every collection is here or in `kept`. @internal
 */
export const stays: Record<string, string> = {
  patients:
    'as long as somebody holds the person, or something that is kept is about them; then the record goes (`removeUnheld`)',
  guardians: 'the children of a card, as long as their records',
  joins: 'which records are one person’s, as long as the record that stays',
  ownComplaints: 'the five complaints of a person that wait, as long as the record',
  accounts: 'as long as the account: it is closed by its person',
  consents: 'as long as the account: which messages may be sent to it',
  deaths:
    'an id and what says so: whoever has died is never called or written to, whatever list comes later',
  staff: 'an account and a name: what a member did is told by them as long as it is kept',
  carePlans: 'the hospital’s own words; nobody’s data',
  sampleParts: 'go with the draw that they are of',
  figures: 'sums; nobody’s data',
  guideDuties:
    'which member of staff stands at the guide desk, by name, as patients read it on the day',
  screenKeys: 'which screen may show a department’s queues, by whom, and until when',
  doorKeys: 'which system of the hospital may ask, by whom it was let in, and until when',
  files:
    'places of files on their way: a job removes them with the files two hours after they were given out',
  doorNonces: 'random texts of requests: the key’s next request forgets those that are too old',
  rosters: 'the hospital’s own; nobody’s data',
  policies: 'the hospital’s own; nobody’s data',
  callWords: 'what callers say, the hospital’s own words; nobody’s data',
  imports:
    'which lists were brought, by which member of staff, and how far they are; nobody else’s data',
  summaries: 'the hospital’s report of a month; what it tells of cases is sealed',
  hospitals: 'the hospital’s own; nobody’s data',
  lines: 'when the line of those who wait for the plan’s requests a second ends',
  jobs: 'how far each job is',
  keys: 'check values of the keys',
  sealing: 'how far sealing anew is',
  versions: 'of which version the data is',
};

/** The moment or day before which documents may be removed. */
export const boundOf = ({ kind, byDay }: Retained, policy: Policy, now: Moment): Moment | string =>
  byDay ? keptSinceDay(kind, policy, now) : keptSince(kind, policy, now);
