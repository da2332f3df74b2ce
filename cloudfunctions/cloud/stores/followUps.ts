import type {
  FollowUpBy,
  FollowUpKind,
  FollowUpOutcome,
  FollowUpWay,
  Sex,
} from '../../../types/followUps';
import type { Policy } from '../../../types/policy';
import type { Satisfaction } from '../../../types/surveys';
import { byOf, dueOf, opensOn, type Standing } from '../../domain/followUps';
import { dateOf, type LocalDate, type Moment } from '../../domain/time';
import { searchKeys } from '../../workflows/person';
import { collection, commands } from '../database';
import { seal, unseal } from '../seal';

/** What a caller knows of the person; stored sealed (R20). */
export interface Followed {
  name: string;
  phone: string;
  sex?: Sex;
  birthDate?: LocalDate;
  documentMasked?: string;
  diagnosis?: string;
  /** Which unit asks, and what it wants to know. */
  asked?: { unit: string; text: string };
}

/** What was said in one try; stored sealed. */
export interface Said {
  answers: { ask: string; answer: string }[];
  note: string;
  did: string;
  /** A complaint, until it has become a case. */
  complaint?: { kind: string; text: string };
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
  caseId?: string;
}

/** A call to make, or made (R15). `_id` is fixed by its cause: planning it again meets the same one. */
export interface FollowUp extends Standing {
  _id: string;
  kind: FollowUpKind;
  by: FollowUpBy;
  source: { kind: 'visit' | 'discharge' | 'returnVisit' | 'case' | 'care' | 'unit'; id: string };
  /** Who it is, however often they come: the patient's id, or the stay's where no document is known. */
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
  /** How it ended, and when. */
  endedOn?: LocalDate;
  endedAt?: Moment;
  attempts: Attempt[];
  lastOutcome?: FollowUpOutcome;
  satisfaction?: Satisfaction;
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
    answer?: { id: string; at: Moment; by: string; sealed: string };
  };
  worryOpen?: boolean;
  /** Numbers that somebody found to be wrong, as keyed hashes. */
  wrongPhones?: string[];
  /** What the last try still has to bring about: cases, the end of the person's other follow-ups. */
  owes?: boolean;
}

/** Why a follow-up comes to be, and for whom. */
export interface FollowUpCause {
  /** Names the cause: `returnMissed-<id>`. */
  id: string;
  kind: FollowUpKind;
  source: FollowUp['source'];
  patientId?: string;
  dischargeId?: string;
  department: { id?: string; name: string };
  doctor?: { id?: string; name: string };
  /** Day of the visit or of leaving. */
  date: LocalDate;
  /** The day its due date counts from; `date` unless told. Today, for what comes up today. */
  from?: LocalDate;
  /** Due then, whatever the kind says: as another unit asks. */
  dueOn?: LocalDate;
  by?: FollowUpBy;
  person: Followed;
  /** The last four of the document, to be found by. */
  last4?: string;
}

/**
 * A follow-up as it is planned at a moment: due by its kind and the policy (R15), the person sealed. To be added with
 * `followUpStore.insertMissing`, so that one cause gives one.
 */
export function newFollowUp(cause: FollowUpCause, policy: Policy, now: Moment): FollowUp {
  const { id, kind, source, patientId, dischargeId, department, doctor, date, person } = cause;
  const personId = patientId ?? dischargeId;
  if (!personId) throw new Error(`follow-up ${id} is for nobody`);
  const from = cause.from ?? date;
  if (kind === 'referred' && !cause.dueOn) throw new Error(`follow-up ${id} has no due day`);
  const dueOn = cause.dueOn ?? dueOf(kind as Exclude<FollowUpKind, 'referred'>, from, policy);
  const today = dateOf(now);
  return {
    _id: id,
    kind,
    by: cause.by ?? byOf[kind],
    source,
    personId,
    ...(patientId ? { patientId } : {}),
    ...(dischargeId ? { dischargeId } : {}),
    department,
    ...(doctor ? { doctor } : {}),
    date,
    month: date.slice(0, 7),
    plannedAt: now,
    changedAt: now,
    dueOn,
    nextOn: opensOn(kind, kind === 'referred' ? today : from, dueOn, policy.followUp.tries),
    state: 'open',
    open: true,
    triedOn: [],
    tried: false,
    attempts: [],
    person: seal(person, id),
    keys: searchKeys({ name: person.name, phone: person.phone, last4: cause.last4 ?? '' }).slice(
      0,
      cause.last4 ? 3 : 2,
    ),
  };
}

/** What a caller knows of the person. */
export const followedOf = ({ _id, person }: Pick<FollowUp, '_id' | 'person'>): Followed =>
  unseal(person, _id);

const followUps = () => collection<FollowUp>('followUps');

export const followUpStore = {
  get: (id: string) => followUps().get(id),

  /** Plans follow-ups; those already planned are left as they are. */
  insertMissing: (many: FollowUp[]) => followUps().insertMissing(many),

  byIds: (ids: string[]) => followUps().findAll({ where: [{ _id: commands().in(ids) }] }),
};
