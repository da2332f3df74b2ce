import type * as z from 'zod';
import type { AgreementKind } from '../domain/privacy/agreement';

/** The deployed functions that a page may call. */
export type FunctionName = 'patient' | 'desk' | 'followup';

/** The roles of staff (R20). A person may have several. */
export const roles = [
  'desk',
  'doctor',
  'followUpOffice',
  'outpatientOffice',
  'departmentHead',
  'dutyNurse',
  'healthCheckCentre',
  'medicalOffice',
] as const;
export type Role = (typeof roles)[number];

/**
 * The kinds of calls that are limited per hour for an account, or for another system of the
 * hospital (R20, `limits` of the policy).
 */
const limitKinds = [
  'adding',
  'proving',
  'booking',
  'cancelling',
  'complaints',
  'saving',
  'systems',
] as const;
export type LimitKind = (typeof limitKinds)[number];

/** Who may call an operation: `patient` is any WeChat account; roles come from the staff record. */
export type CallerKind = 'patient' | Role;

/**
 * One operation for both sides: its function, its callers, its input and its output. The function
 * checks input by it; the mini-program takes its types, and its forms, from it.
 */
export interface Contract<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends CallerKind = CallerKind,
> {
  readonly function: FunctionName;
  readonly operation: string;
  readonly callers: readonly K[];
  readonly input: I;
  readonly output: O;
  /**
   * Its input has a `requestId`: the phone gives each wish an id, so that a wish sent twice is one
   * (R4).
   */
  readonly named?: true;
  /**
   * The hourly limit of the account that it counts against (R20); missing for an operation that
   * only reads.
   */
  readonly limit?: LimitKind;
  /**
   * The agreements the account must have given, because it takes personal data (R25); missing if it
   * takes none.
   */
  readonly personal?: readonly AgreementKind[];
}

/** Any account may call it. */
export type PatientContract = Contract<z.ZodType, z.ZodType, 'patient'>;
/** Only staff may call it, and their calls are on the audit record (R20). */
export type StaffContract = Contract<z.ZodType, z.ZodType, Role>;

/** Declares a contract, keeping the types of the schemas and of the callers. */
export const contract = <I extends z.ZodType, O extends z.ZodType, K extends CallerKind>(
  declared: Contract<I, O, K>,
): Contract<I, O, K> => declared;

/** The input that a page sends. */
export type InputOf<C extends Contract> = z.input<C['input']>;
/** The input after checking and normalising. */
export type CheckedInputOf<C extends Contract> = z.output<C['input']>;
/** The value of a successful answer. */
export type ValueOf<C extends Contract> = z.output<C['output']>;
