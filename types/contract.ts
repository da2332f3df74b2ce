import type * as z from 'zod';
import type { AgreementKind } from '../domain/privacy/agreement';

/** The deployed functions a page may call. */
export type FunctionName = 'patient' | 'desk' | 'followup';

/** What a member of staff may be (R20). One person may hold several roles. */
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

/** What an account, or another system of the hospital, may do only so often in an hour (R20, `limits` of the policy). */
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

/** Who may call an operation: `patient` is any WeChat account; staff roles come from the staff record. */
export type CallerKind = 'patient' | Role;

/**
 * One operation as both sides see it: where it lives, who may call it, what goes in, what comes out.
 * The function checks input by it; the mini-program takes its types, and its forms, from it.
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
  /** Its input has a `requestId`: the phone gives each wish a name, so that a wish sent twice is one (R4). */
  readonly named?: true;
  /** What it counts as against the account's limits of an hour (R20); none for what only reads. */
  readonly limit?: LimitKind;
  /** What the account must have agreed to before, since this takes personal data from it (R25); none where nothing is taken. */
  readonly personal?: readonly AgreementKind[];
}

/** Any account may call it. */
export type PatientContract = Contract<z.ZodType, z.ZodType, 'patient'>;
/** Only staff may call it, and what they do goes on the audit record (R20). */
export type StaffContract = Contract<z.ZodType, z.ZodType, Role>;

/** Declares a contract; only there so that the schemas' types, and the kinds of callers, are kept. */
export const contract = <I extends z.ZodType, O extends z.ZodType, K extends CallerKind>(
  declared: Contract<I, O, K>,
): Contract<I, O, K> => declared;

/** What a page hands to an operation. */
export type InputOf<C extends Contract> = z.input<C['input']>;
/** What the operation works with, after checking and normalising. */
export type CheckedInputOf<C extends Contract> = z.output<C['input']>;
/** What the operation answers when it did what was asked. */
export type ValueOf<C extends Contract> = z.output<C['output']>;
