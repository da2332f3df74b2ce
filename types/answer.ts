import type { CardTrouble } from '../domain/people/cardPicture';
import type { Difference } from '../domain/people/joining';
import type { AgreementKind } from '../domain/privacy/agreement';
import type { UndoStands } from './calling/desk';
import type { LimitKind } from './contract';
import type { HospitalVersion } from './hospital/hospital';
import type { Moment } from './moment';
import type { PictureProblem } from './timetable/picture';

/**
 * The possible problems of a key of the installation (R20):
 * - `missing`: the variable is not set, or empty.
 * - `unexpanded`: it still has a placeholder of the deployment's configuration, such as
 *   `{{env.YUEHAO_SEAL_KEY}}`.
 * - `length`: it is not 32 bytes in base64.
 * - `weak`: all its bytes are equal.
 * - `wrong`: it is a valid key, but not the one the store was written with.
 */
export type KeyFault = 'missing' | 'unexpanded' | 'length' | 'weak' | 'wrong';

/** Why WeChat's proof did not show that the account may see the record (R23). */
export const proofRefusals = ['differs', 'notRealNamed', 'expired', 'unavailable', 'off'] as const;
export type ProofRefusal = (typeof proofRefusals)[number];

/** A wrong input, by the path of its field, with a sentence for the user. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** A row of a file, by its line. */
export interface RowPlace {
  line: number;
  /** The name of the sheet, if the file has several. */
  sheet?: string;
}

/** A wrong row of a file. */
export interface RowProblem extends RowPlace {
  field: string;
  message: string;
}

/**
 * All expected refusals by code, with the facts that their sentences need. A code never changes its
 * meaning; the sentences are in `texts/zh-CN/<subject>/refusals.ts`.
 */
export interface RefusalFacts {
  // the edge
  INPUT_INVALID: { fields: FieldProblem[] };
  OPERATION_UNKNOWN: { operation: string };
  NOT_SIGNED_IN: Record<string, never>;
  NOT_ALLOWED: Record<string, never>;
  OTHER_DEPARTMENT: Record<string, never>;
  BUSY: Record<string, never>;
  /**
   * More calls than the cloud's plan allows; the phone repeats its call by itself. `ahead` is
   * missing if it is unknown.
   */
  CROWDED: { ahead?: number; seconds: number };
  TOO_MANY: { kind: LimitKind; max: number; until: Moment };
  TECHNICAL: { requestId: string };
  KEYS_WRONG: { keys: { name: string; fault: KeyFault }[] };
  /** The stored data has a newer form than this code can serve. */
  DATA_NEWER: { has: number; needs: number };
  /** Another member changed the hospital's data meanwhile. */
  HOSPITAL_CHANGED: Record<string, never>;
  // patients (R1)
  PATIENT_UNKNOWN: Record<string, never>;
  PATIENT_LIMIT: { max: number };
  PATIENT_HAS_APPOINTMENTS: { count: number };
  DOCUMENT_NAME_MISMATCH: Record<string, never>;
  NAME_WAS_CORRECTED: Record<string, never>;
  // two records of one person (R1, R23)
  JOIN_SAME: Record<string, never>;
  JOIN_TWO_PEOPLE: { difference: Difference };
  JOIN_UNDER_WAY: Record<string, never>;
  JOIN_UNKNOWN: Record<string, never>;
  JOIN_NOT_LAST: Record<string, never>;
  // whose record it is (R23)
  PERSON_DIED: Record<string, never>;
  HOLDERS_FULL: { max: number };
  CHILDREN_FULL: { max: number };
  HOLDING_UNPROVEN: Record<string, never>;
  HOLDING_ENDED: { until: Moment };
  HOLDER_UNKNOWN: Record<string, never>;
  PHONE_NOT_GIVEN: Record<string, never>;
  CARD_UNREAD: { why: CardTrouble };
  PROOF_REFUSED: { way: 'phone' | 'realName'; why: ProofRefusal };
  ACCOUNT_BARRED: { until: Moment };
  UNPROVEN_PLACES: { max: number };
  // whose data it is (R25)
  WAITING_BY_ANOTHER: Record<string, never>;
  PRIVACY_NOT_AGREED: { kinds: AgreementKind[] };
  PRIVACY_CHANGED: { version: number };
  ACCOUNT_HAS_APPOINTMENTS: { names: string[] };
  // booking (R2, R3, R4, R8)
  DEPARTMENT_UNKNOWN: Record<string, never>;
  DOCTOR_UNKNOWN: Record<string, never>;
  SESSION_UNKNOWN: Record<string, never>;
  SLOT_UNKNOWN: Record<string, never>;
  BOOKING_NOT_OPEN: { opensAt: Moment };
  BOOKING_CLOSED: { closedAt: Moment };
  SESSION_STOPPED: Record<string, never>;
  SESSION_FULL: Record<string, never>;
  SLOT_FULL: { left: number };
  LIMIT_DEPARTMENT_DAY: { max: number };
  LIMIT_DAY: { max: number };
  LIMIT_TOTAL: { max: number };
  LIMIT_CHANGES: { max: number };
  BARRED: { until: Moment };
  // cancelling and moving (R5)
  APPOINTMENT_UNKNOWN: Record<string, never>;
  APPOINTMENT_CANCELLED: Record<string, never>;
  APPOINTMENT_ARRIVED: Record<string, never>;
  APPOINTMENT_OVER: Record<string, never>;
  CANCEL_COSTS_STRIKE: { freeUntil: Moment };
  MOVE_SAME_SLOT: Record<string, never>;
  MOVE_TOO_LATE: { freeUntil: Moment };
  // checking in (R6)
  CHECK_IN_NOT_YET: { date: string };
  STILL_IN_TIME: { reportBy: Moment };
  CHECK_IN_OVER: { reportBy: Moment };
  ALREADY_ARRIVED: { at: Moment };
  WRONG_DESK: { place: string };
  DOCUMENT_DIFFERS: Record<string, never>;
  CODE_UNKNOWN: Record<string, never>;
  UNDO_TOO_LATE: Record<string, never>;
  NOT_ARRIVED: Record<string, never>;
  // the queue (R24)
  QUEUE_OFF: Record<string, never>;
  QUEUE_OTHER_DAY: { date: string };
  QUEUE_EMPTY: Record<string, never>;
  QUEUE_NOBODY_CALLED: Record<string, never>;
  QUEUE_NOT_SEEN: Record<string, never>;
  QUEUE_NOTHING_TO_UNDO: Record<string, never>;
  QUEUE_MOVED: Record<string, never>;
  SCREEN_KEY_UNKNOWN: Record<string, never>;
  // strikes (R7, R8)
  STRIKE_UNKNOWN: Record<string, never>;
  // stops and substitutes (R9)
  STOP_TOO_LATE: { until: Moment };
  SESSION_OVER: Record<string, never>;
  SUBSTITUTE_BUSY: { doctor: string };
  /** One doctor would have two sessions at one time. */
  DOCTOR_BUSY: { doctor: string; department: string; start: string; end: string; room: string };
  // changing the timetable (R2a)
  PLACES_SOLD: { sold: number };
  SESSION_HOURS: { max: number };
  PERIOD_UNKNOWN: Record<string, never>;
  SESSION_EXISTS: Record<string, never>;
  AWAY_RANGE: Record<string, never>;
  CHANGE_EMPTY: Record<string, never>;
  CHANGE_OUTDATED: Record<string, never>;
  CHANGE_TYPE_NUMBER: { withdrawn: number };
  CHANGE_UNKNOWN: Record<string, never>;
  CHANGE_NOT_BACK: Record<string, never>;
  // adding numbers (R4)
  EXTRA_NOT_ALLOWED: Record<string, never>;
  EXTRA_NOT_NEEDED: { left: number };
  // the waiting list (R12)
  WAITING_NOT_NEEDED: { left: number };
  WAITING_CLOSED: { closedAt: Moment };
  WAITING_FULL: { max: number };
  // return visits (R13)
  RETURN_NOT_ARRIVED: Record<string, never>;
  RETURN_NOT_TODAY: Record<string, never>;
  RETURN_DATE_RANGE: { from: string; until: string };
  RETURN_DATE_CLOSED: { date: string; next: string };
  RETURN_MET: { date: string };
  RETURN_UNKNOWN: Record<string, never>;
  LOG_RANGE: { days: number };
  // praise and suggestions (R14)
  VOICE_UNKNOWN: Record<string, never>;
  VOICE_CHANGED: Record<string, never>;
  VOICE_STEP: Record<string, never>;
  // surveys and cases (R14, R16)
  SURVEY_UNKNOWN: Record<string, never>;
  SURVEY_CLOSED: { closedAt: Moment };
  SURVEY_CHANGED: Record<string, never>;
  WARD_SURVEY_ANSWERED: Record<string, never>;
  WARD_SURVEY_ASKED: Record<string, never>;
  CASE_UNKNOWN: Record<string, never>;
  CASE_STEP: { state: string };
  CASE_LIMIT: { max: number };
  CASE_LONG: { max: number };
  // follow-ups and care (R15, R21)
  FOLLOW_UP_UNKNOWN: Record<string, never>;
  FOLLOW_UP_OVER: Record<string, never>;
  FOLLOW_UP_PERSON_DIED: Record<string, never>;
  FOLLOW_UP_NEVER_CALL: Record<string, never>;
  FOLLOW_UP_DUE_PAST: Record<string, never>;
  /** Another caller holds this call; until a moment, if it becomes free by itself. */
  FOLLOW_UP_HELD: { by: string; until?: Moment };
  FOLLOW_UP_UNDONE: Record<string, never>;
  FOLLOW_UP_UNDO_LATE: { minutes: number };
  FOLLOW_UP_UNDO_STANDS: { because: UndoStands };
  FOLLOW_UP_CALLER_UNKNOWN: Record<string, never>;
  FIGURES_SUMMARY_CHANGED: Record<string, never>;
  CALL_WORDS_CHANGED: Record<string, never>;
  CALL_LIST_HAS_PROBLEMS: { problems: RowProblem[]; good: number };
  /** A stay with this number is known, with other data. */
  DISCHARGE_KNOWN: Record<string, never>;
  DISCHARGES_HAVE_PROBLEMS: { problems: RowProblem[]; good: number };
  DISCHARGE_UNKNOWN: Record<string, never>;
  WORRY_UNKNOWN: Record<string, never>;
  WORRY_ANSWERED: Record<string, never>;
  CARE_UNKNOWN: Record<string, never>;
  CARE_PLAN_UNKNOWN: Record<string, never>;
  CARE_PLAN_CHANGED: Record<string, never>;
  // figures and samples (R17, R18)
  FIGURES_HAVE_PROBLEMS: { problems: RowProblem[]; good: number };
  FIGURES_RANGE: { months: number };
  SAMPLE_UNKNOWN: Record<string, never>;
  SAMPLE_EMPTY: Record<string, never>;
  // the call list
  CALL_UNKNOWN: Record<string, never>;
  CALL_OVER: Record<string, never>;
  // staff and policy (R20)
  INVITATION_UNKNOWN: Record<string, never>;
  INVITATION_USED: Record<string, never>;
  INVITATION_TRIES: { max: number };
  INVITATION_BEFORE_END: Record<string, never>;
  INVITATION_AWAITS_YES: Record<string, never>;
  INVITATION_DEPARTMENTS: Record<string, never>;
  INVITATION_TAKEN: Record<string, never>;
  OFFICE_RIGHT_UNKNOWN: Record<string, never>;
  OFFICE_RIGHT_OWN: Record<string, never>;
  OFFICE_RIGHT_PENDING: { until: Moment };
  STAFF_UNKNOWN: Record<string, never>;
  OFFICE_ALONE: { until: Moment };
  LAST_OFFICE: Record<string, never>;
  POLICY_CHANGED: Record<string, never>;
  /** The next hours lack a period that the hospital has, or had. */
  PERIOD_GONE: { name: string };
  // other systems of the hospital
  DOOR_KEY_UNKNOWN: Record<string, never>;
  DOOR_KEYS_FULL: { max: number };
  DOOR_SECRET_SHOWN: Record<string, never>;
  // the timetable (R2)
  TABLE_UNREADABLE: { reason: string };
  /** Sheets with different columns: one has to be chosen. */
  TABLE_SHEETS: { sheets: string[] };
  /** A file that was not uploaded, was uploaded by another account, or is deleted. */
  FILE_UNKNOWN: Record<string, never>;
  /** The file was already imported. */
  FILE_TAKEN: { at: number };
  FILE_TOO_LARGE: { most: number };
  /** A file that is no picture, or one with too many bytes, or too few or too many pixels. */
  PICTURE_UNFIT: { why: PictureProblem; most: number; shortest: number; longest: number };
  ROSTER_HAS_PROBLEMS: { problems: RowProblem[]; good: number };
}

export type RefusalCode = keyof RefusalFacts;

/** A refusal as a rule returns it: a code and its facts, without words. */
export type Refused = { [C in RefusalCode]: { code: C; facts: RefusalFacts[C] } }[RefusalCode];

/** A refusal as the user gets it: what happened, and what to do. */
export type Refusal = Refused & { message: string; wayOn?: string };

/** The answer of every operation. */
/** `hospital`: the hospital's data, if the page has another version of it. */
export type Answer<T> =
  | { ok: true; value: T; hospital?: HospitalVersion }
  | { ok: false; refusal: Refusal };

/** The result of a rule or an operation: a value, or a refusal without words. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refused: Refused };

/** A successful outcome. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A refusal, with the facts of its code. */
export const refused = <C extends RefusalCode>(
  code: C,
  facts: RefusalFacts[C],
): { ok: false; refused: Refused } => ({ ok: false, refused: { code, facts } as Refused });
