import type { RefusalCode } from '../../../types/answer';
import type { Role } from '../../../types/contract';
import type { Department, Matrix, Things } from './world';

export type InputFor = (things: Things, id: Department, role: Role) => object;

/** The meaning of departments for one operation of staff. */
export type Entry =
  /** Only the outpatient office, which governs the hospital, may call it. */
  | { kind: 'office' }
  /** It concerns the whole hospital. Limited staff are refused before anything is read. */
  | { kind: 'hospital'; input: object }
  /**
   * It concerns one record of a department. Another department’s record is neither shown nor
   * changed.
   */
  | {
      kind: 'thing';
      input: InputFor;
      refused: RefusalCode;
      /** The collections that it must read to find the record’s department. */
      reads: readonly string[];
      /** A role that gets its own records instead. */
      ownInstead?: Role;
      /** It tells the patient’s destination. */
      saysWhere?: true;
      /** A role without access, even in its own departments. */
      noneFor?: Role;
    }
  /** It shows several records: those of the caller’s departments. */
  | { kind: 'list'; input: (matrix: Matrix) => object; noneFor?: Role }
  /** Its answer has no department. */
  | { kind: 'nobodys'; input: object };

export const office: Entry = { kind: 'office' };
export const list = (
  input: (matrix: Matrix) => object,
  more: Pick<Extract<Entry, { kind: 'list' }>, 'noneFor'> = {},
): Entry => ({ kind: 'list', input, ...more });
export const hospital = (input: object): Entry => ({ kind: 'hospital', input });
export const thing = (
  refused: RefusalCode,
  reads: string,
  input: InputFor,
  more: Partial<Extract<Entry, { kind: 'thing' }>> = {},
): Entry => ({ kind: 'thing', refused, reads: reads.split(' '), input, ...more });
