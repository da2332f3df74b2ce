import type { BestHour, CallHolder } from '../../../../domain/calling/desk';
import type { FollowUpStanding } from '../../../../domain/followups/followUps';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Course, RefusalReason } from '../../../../types/calling/reasons';
import type { HomeVisitView } from '../../../../types/calling/views';
import type { CaseKind } from '../../../../types/cases/cases';
import type {
  FollowUpBy,
  FollowUpKind,
  FollowUpOutcome,
  FollowUpWay,
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
  /** The number was registered with another name when the list was imported (R1). */
  numberOfAnother?: true;
  diagnosis?: string;
  /** The unit that asks, and its question. */
  asked?: { unit: string; text: string };
  /** A planned visit at home. */
  homeVisit?: HomeVisitView;
}

/** The words of one try; stored sealed. */
export interface SaidInCall {
  answers: { ask: string; answer: string }[];
  note: string;
  did: string;
  /** A complaint, until it has become a case. */
  complaint?: { kind: CaseKind; text: string };
  /** Whom the patient praised, and what they suggest (R14). */
  praise?: string;
  suggestion?: string;
  /** Why no doctor is asked, although an answer says that one should be. */
  noDoctorBecause?: string;
  /** The values that the try overwrote, so that it can be taken back. */
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
  /** The caller's department or office, with its name then; missing in older tries. */
  from?: string;
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
  /** A better number, given on a call. */
  newPhone?: boolean;
  /** The number found to be wrong, as a keyed hash. */
  wrongPhone?: string;
  /**
   * The number of calls by condition that this outcome removed, because the patient has recovered.
   */
  withdrew?: number;
}

/**
 * A call to make, or made (R15). `_id` is derived from its cause: planning it again finds the same
 * one.
 */
export interface FollowUp extends FollowUpStanding {
  _id: string;
  kind: FollowUpKind;
  by: FollowUpBy;
  source: { kind: 'visit' | 'discharge' | 'returnVisit' | 'case' | 'care' | 'unit'; id: string };
  /**
   * The person who is called, always the same: the patient's id, or that of the stay if no document
   * is known.
   */
  personId: string;
  patientId?: string;
  dischargeId?: string;
  department: { id?: string; name: string };
  doctor?: { id?: string; name: string };
  /** The day of the visit, discharge or check; and its month, `YYYY-MM`. */
  date: LocalDate;
  month: string;
  plannedAt: Moment;
  changedAt: Moment;
  open: boolean;
  /** Whether there was a try. */
  tried: boolean;
  /**
   * When it ended; and the other follow-up or corrected stay that ended it, if it was not its own
   * try.
   */
  endedOn?: LocalDate;
  endedAt?: Moment;
  endedBy?: string;
  attempts: Attempt[];
  lastOutcome?: FollowUpOutcome;
  satisfaction?: Satisfaction;
  /** From the last try that asked. */
  ratings?: Partial<Record<Aspect, Satisfaction>>;
  /** Why the patient did not come. */
  whyMissed?: MissedReason;
  /** Whether the patient had recovered, from the last try that asked. */
  course?: Course;
  /** It ended with a try of its own, in time. */
  inTime?: true;
  /** Why the patient did not want this call, or any. */
  refusalReason?: RefusalReason;
  /** The person never wants to be called, according to the last try here; nobody took it back. */
  neverCall?: true;
  /** Sealed `Followed`. */
  person: string;
  /** Keyed hashes of name, phone and the document's last four, to search by. */
  keys: string[];
  /** A saved draft, sealed. */
  draft?: { at: Moment; by: string; sealed: string };
  /** A medical worry handed to the department's doctor. */
  worry?: {
    at: Moment;
    by: string;
    sealed: string;
    /** The number of steps in which staff were told of it, and when the next one is. */
    told?: number;
    tellAt?: Moment;
    answer?: { id: string; at: Moment; by: string; sealed: string };
  };
  worryOpen?: boolean;
  /** Numbers found to be wrong, as keyed hashes. */
  wrongPhones?: string[];
  /** The best hour to call, and the holder of the call. */
  hour?: BestHour;
  holder?: CallHolder;
  /** The last try is being taken back, its effects first. */
  undoing?: { id: string; by: string; at: Moment };
  /** Tries that were taken back, without their words. */
  undone?: { id: string; at: Moment; by: string; outcome: FollowUpOutcome; undoneBy: string }[];
  /** Keyed hash of the row from which it was planned, to see whether a list changes anything. */
  row?: string;
  /** The effects that the last try still owes: cases, the end of the person's other follow-ups. */
  owes?: boolean;
}

/** The unsealed person of a follow-up. */
export const followedOf = ({ _id, person }: Pick<FollowUp, '_id' | 'person'>): Followed =>
  unseal(person, _id);

/**
 * The fields by which figures distinguish follow-ups. All are in the index over their days, so that
 * no document is read.
 */
export const countedFields = [
  'kind',
  'state',
  'closedBecause',
  'satisfaction',
  'whyMissed',
  'course',
  'refusalReason',
  'inTime',
] as const;

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
    date: ['date', '_id', ...countedFields, 'department.id', 'department.name'],
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

/** What the words of a try are bound to when they are sealed. */
export const saidKey = (followUpId: string, attemptId: string): string =>
  `${followUpId} ${attemptId}`;
/** What a draft is bound to when it is sealed. */
export const draftKey = (followUpId: string): string => `${followUpId} draft`;
/** What a worry is bound to when it is sealed. */
export const worryKey = (followUpId: string): string => `${followUpId} worry`;

/**
 * Follow-ups that may be removed after their retention period (R25): they have ended, their worry
 * is answered, and nothing is owed.
 */
export const oldFollowUps = outlived(followUps, 'date', () => [
  { open: false },
  { worryOpen: commands().neq(true) },
  { owes: commands().neq(true) },
]);

export const personsFollowUps = ofPerson(followUps, 'plannedAt');
