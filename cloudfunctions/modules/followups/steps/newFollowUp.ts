import { defined } from '../../../../domain/defined';
import { byOf, dueOf, isChosen, opensOn } from '../../../../domain/followups/followUps';
import { monthOf } from '../../../../domain/time/months';
import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { FollowUpBy, FollowUpKind } from '../../../../types/followups/followUps';
import type { Policy } from '../../../../types/policy/policy';
import { seal } from '../../../cloud/seal';
import { personKeys } from '../../people';
import type { Followed, FollowUp } from '../stores/followUps';

/** The cause of a new follow-up, and its person. */
export interface FollowUpCause {
  /** Derived from the cause: `returnMissed-<id>`. */
  id: string;
  kind: FollowUpKind;
  source: FollowUp['source'];
  patientId?: string;
  dischargeId?: string;
  /** The person, if there is neither a patient's record nor a stay. */
  personId?: string;
  department: { id?: string; name: string };
  doctor?: { id?: string; name: string };
  /** The day of the visit or discharge. */
  date: LocalDate;
  /**
   * The day from which the due day is computed; default `date`. Today, for something that came up
   * today.
   */
  from?: LocalDate;
  /** The due day itself, as another unit asks for it, whatever the kind. */
  dueOn?: LocalDate;
  by?: FollowUpBy;
  person: Followed;
  /**
   * The last four of the document, to search by; two values for a permit whose number ends in an
   * issue count.
   */
  lastFours?: string[];
}

/**
 * A new follow-up: due by its kind and the policy (R15), with the person sealed. To be added with
 * `followUpStore.insertMissing`, so that one cause gives one follow-up.
 * @throws Error if the cause names no person or no due day
 */
export function newFollowUp(cause: FollowUpCause, policy: Policy, now: Moment): FollowUp {
  const { id, kind, source, patientId, dischargeId, department, doctor, date, person } = cause;
  const personId = patientId ?? dischargeId ?? cause.personId;
  if (!personId) throw new Error(`follow-up ${id} is for nobody`);
  const from = cause.from ?? date;
  const dueOn = cause.dueOn ?? (isChosen(kind) ? undefined : dueOf(kind, from, policy));
  if (!dueOn) throw new Error(`follow-up ${id} has no due day`);
  const today = dateOf(now);
  return {
    _id: id,
    kind,
    by: cause.by ?? byOf[kind],
    source,
    personId,
    ...defined({ patientId, dischargeId }),
    department,
    ...defined({ doctor }),
    date,
    month: monthOf(date),
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
    keys: personKeys({ ...person, lastFours: cause.lastFours ?? [] }),
  };
}
