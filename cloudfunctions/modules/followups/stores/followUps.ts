import type { BestHour, CallHolder } from '../../../../domain/calling/desk';
import type { FollowUpStanding } from '../../../../domain/followups/followUps';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Course, RefusalReason } from '../../../../types/calling/reasons';
import type { CaseKind } from '../../../../types/cases/cases';
import type {
  FollowUpBy,
  FollowUpKind,
  FollowUpOutcome,
  FollowUpWay,
  HomeVisitView,
  Sex,
} from '../../../../types/followups/followUps';
import type { Satisfaction } from '../../../../types/surveys';
import type { Aspect, MissedReason } from '../../../../types/voices/names';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';
import { unseal } from '../../../cloud/seal';

/** What a caller knows of the person; stored sealed (R20). */
export interface Followed {
  name: string;
  phone: string;
  sex?: Sex;
  birthDate?: LocalDate;
  documentMasked?: string;
  /** The number was registered under another name when the list was taken over (R1). */
  numberOfAnother?: true;
  diagnosis?: string;
  /** Which unit asks, and what it wants to know. */
  asked?: { unit: string; text: string };
  /** A visit at home as it was planned. */
  homeVisit?: HomeVisitView;
}

/** What was said in one try; stored sealed. */
export interface Said {
  answers: { ask: string; answer: string }[];
  note: string;
  did: string;
  /** A complaint, until it has become a case. */
  complaint?: { kind: CaseKind; text: string };
  /** Whom the patient praised and what they suggest (R14). */
  praise?: string;
  suggestion?: string;
  /** Why no doctor is asked, although an answer says that one should be. */
  noDoctorBecause?: string;
  /** What the try wrote over, so that it can be taken back. */
  before?: {
    phone?: string;
    worry?: { at: Moment; by: string; text: string; told?: number; tellAt?: Moment };
  };
}

/** One try. `by` is the account. */
export interface Attempt {
  id: string;
  at: Moment;
  on: LocalDate;
  by: string;
  way: FollowUpWay;
  outcome: FollowUpOutcome;
  /** Sealed `Said`. */
  said: string;
  satisfaction?: Satisfaction;
  ratings?: Partial<Record<Aspect, Satisfaction>>;
  course?: Course;
  nextCallOn?: LocalDate;
  refusalReason?: RefusalReason;
  caseId?: string;
  /** Somebody gave a better number. */
  newPhone?: boolean;
  /** The number it found wrong, as a keyed hash. */
  wrongPhone?: string;
  /** How many calls by condition it took back, since the patient has recovered. */
  withdrew?: number;
}

/** A call to make, or made (R15). `_id` is fixed by its cause: planning it again meets the same one. */
export interface FollowUp extends FollowUpStanding {
  _id: string;
  kind: FollowUpKind;
  by: FollowUpBy;
  source: { kind: 'visit' | 'discharge' | 'returnVisit' | 'case' | 'care' | 'unit'; id: string };
  /** The person who is called, the same however often they come: the patient's id, or the stay's where no document is known. */
  personId: string;
  patientId?: string;
  dischargeId?: string;
  department: { id?: string; name: string };
  doctor?: { id?: string; name: string };
  /** Day of the visit, of leaving, of the check; and its month, `YYYY-MM`. */
  date: LocalDate;
  month: string;
  plannedAt: Moment;
  changedAt: Moment;
  open: boolean;
  /** Somebody tried. */
  tried: boolean;
  /** When it ended, and what ended it where it was not a try of its own: another follow-up, a corrected stay. */
  endedOn?: LocalDate;
  endedAt?: Moment;
  endedBy?: string;
  attempts: Attempt[];
  lastOutcome?: FollowUpOutcome;
  satisfaction?: Satisfaction;
  /** Of the last try that asked. */
  ratings?: Partial<Record<Aspect, Satisfaction>>;
  /** Why the patient did not come. */
  whyMissed?: MissedReason;
  /** Whether the patient had recovered, by the last try that asked. */
  course?: Course;
  /** It ended with a try of its own by the day it was due. */
  inTime?: true;
  /** Why the patient did not want this call, or any. */
  refusalReason?: RefusalReason;
  /** The person never wants to be called, as this follow-up's last try says; nobody took it back. */
  neverCall?: true;
  /** Sealed `Followed`. */
  person: string;
  /** Keyed hashes of name, phone and the document's last four, to be looked up by. */
  keys: string[];
  /** What somebody began to write, sealed. */
  draft?: { at: Moment; by: string; sealed: string };
  /** A medical worry handed to the department's doctor. */
  worry?: {
    at: Moment;
    by: string;
    sealed: string;
    /** How many steps staff were told of it, and when the next is. */
    told?: number;
    tellAt?: Moment;
    answer?: { id: string; at: Moment; by: string; sealed: string };
  };
  worryOpen?: boolean;
  /** Numbers that somebody found to be wrong, as keyed hashes. */
  wrongPhones?: string[];
  /** When the patient is best called, and who has the call. */
  hour?: BestHour;
  holder?: CallHolder;
  /** The last try is being taken back: what came of it first. */
  undoing?: { id: string; by: string; at: Moment };
  /** Tries that were taken back: what they said is gone. */
  undone?: { id: string; at: Moment; by: string; outcome: FollowUpOutcome; undoneBy: string }[];
  /** Keyed hash of the row that it was planned from: tells whether a list brings anything new. */
  row?: string;
  /** What the last try still has to bring about: cases, the end of the person's other follow-ups. */
  owes?: boolean;
}

/** What a caller knows of the person. */
export const followedOf = ({ _id, person }: Pick<FollowUp, '_id' | 'person'>): Followed =>
  unseal(person, _id);

export const followUps = defineCollection<FollowUp>('followUps', {
  indexes: {
    open_due: [
      'open',
      'dueOn',
      '_id',
      'nextOn',
      'tried',
      'department.name',
      'kind',
      'by',
      'hour.at',
      'hour.why',
      'holder.by',
      'holder.until',
    ],
    open_hour: [
      'open',
      'hour.at',
      'dueOn',
      '_id',
      'nextOn',
      'tried',
      'department.name',
      'kind',
      'by',
      'hour.why',
      'holder.by',
      'holder.until',
    ],
    open_next: [
      'open',
      'nextOn',
      '_id',
      'department.name',
      'kind',
      'by',
      'tried',
      'dueOn',
      'holder.by',
      'holder.until',
    ],
    open_ended: ['open', '-endedAt', '-_id', 'department.name', 'kind', 'by'],
    department_due: [
      'department.name',
      'open',
      'dueOn',
      '_id',
      'nextOn',
      'tried',
      'kind',
      'by',
      'hour.at',
      'hour.why',
      'holder.by',
      'holder.until',
    ],
    department_next: [
      'department.name',
      'open',
      'nextOn',
      '_id',
      'kind',
      'by',
      'tried',
      'dueOn',
      'holder.by',
      'holder.until',
    ],
    department_ended: ['department.name', 'open', '-endedAt', '-_id', 'kind', 'by'],
    person: ['personId'],
    patient: ['patientId'],
    endedBy: ['endedBy'],
    attempts_on: ['attempts.on', 'department.name'],
    discharge: ['dischargeId', 'state', 'kind'],
    keys: ['keys', '-dueOn', '-_id', 'department.name', 'kind', 'by'],
    worry: ['worryOpen', 'worry.at', '_id', 'department.name'],
    worry_doctor: ['worryOpen', 'doctor.id', 'worry.at', '_id', 'department.name'],
    tell: ['worryOpen', 'worry.tellAt', '_id'],
    lastOutcome: ['lastOutcome', '_id'],
    owes: ['owes'],
    neverCall: ['neverCall', 'personId'],
    month_department: ['month', 'department.name'],
    changedAt: ['changedAt'],
    date: [
      'date',
      '_id',
      'kind',
      'state',
      'closedBecause',
      'satisfaction',
      'whyMissed',
      'course',
      'refusalReason',
      'inTime',
      'department.id',
      'department.name',
    ],
  },
  sealed: {
    person: 'its id',
    'attempts.said': ({ _id, attempts }, line) => saidKey(_id, attempts[line!]!.id),
    'draft.sealed': ({ _id }) => draftKey(_id),
    'worry.sealed': ({ _id }) => worryKey(_id),
    'worry.answer.sealed': ({ _id }) => worryKey(_id),
  },
  whose: { patientId: 'handed over', personId: 'handed over' },
});

/** What the sealed texts of a follow-up are bound to, besides who it is about. */
export const saidKey = (followUpId: string, attemptId: string): string =>
  `${followUpId} ${attemptId}`;
export const draftKey = (followUpId: string): string => `${followUpId} draft`;
export const worryKey = (followUpId: string): string => `${followUpId} worry`;

/** Follow-ups that may go after their period (R25): they have ended, with their worry answered and nothing owed. */
export const oldFollowUps = outlived(followUps, 'date', () => [
  { open: false },
  { worryOpen: commands().neq(true) },
  { owes: commands().neq(true) },
]);

export const personsFollowUps = ofPerson(followUps, 'plannedAt');
