import type { Moment } from '../moment';
import type { DoorScope } from './doorKeys';

/**
 * The problems of a request by another system, by codes that never change their meaning, with the
 * facts for their sentences.
 */
export interface DoorProblemFacts {
  HEADER_MISSING: Record<string, never>;
  HEADER_FORM: Record<string, never>;
  MOMENT_OFF: { now: Moment };
  /** The key is unknown, or the signature is wrong: the answer does not tell which. */
  SIGNATURE_WRONG: Record<string, never>;
  KEY_ENDED: Record<string, never>;
  NONCE_USED: Record<string, never>;
  TOO_MANY: { max: number; until: Moment };
  SCOPE_MISSING: { scope: DoorScope };
  PATH_UNKNOWN: Record<string, never>;
  METHOD_WRONG: { allowed: string };
  PARAMETER_MISSING: Record<string, never>;
  PARAMETER_UNKNOWN: Record<string, never>;
  PARAMETER_TWICE: Record<string, never>;
  PARAMETER_FORM: Record<string, never>;
  RANGE_ORDER: Record<string, never>;
  RANGE_LONG: { days: number };
  RESOURCE_UNKNOWN: Record<string, never>;
  BODY_MISSING: Record<string, never>;
  NEEDS_OFFICE: { withdrawn: number };
  NO_SERVICE: Record<string, never>;
  TECHNICAL: Record<string, never>;
}
export type DoorCode = keyof DoorProblemFacts;

/** A problem, with the header, parameter or part that it is about. */
export type DoorProblem = {
  [C in DoorCode]: { code: C; facts: DoorProblemFacts[C]; field?: string };
}[DoorCode];
