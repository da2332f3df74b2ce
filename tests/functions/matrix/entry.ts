import type { RefusalCode } from '../../../types/answer';
import type { Role } from '../../../types/contract';
import type { Department, Matrix, Things } from './world';

export type InputFor = (things: Things, id: Department, role: Role) => object;

/** What departments mean for one operation of staff. */
export type Entry =
  /** Only the outpatient office calls it, which governs the hospital. */
  | { kind: 'office' }
  /** It is the whole hospital's at once: whoever is limited is refused before anything is read. */
  | { kind: 'hospital'; input: object }
  /** It is about one thing of a department: of another's nothing is answered and nothing is changed. */
  | {
      kind: 'thing';
      input: InputFor;
      refused: RefusalCode;
      /** The collections in which it has to look to know whose the thing is. */
      reads: readonly string[];
      /** Those who are answered what is their own instead. */
      ownInstead?: Role;
      /** It says where the patient has to go. */
      saysWhere?: true;
      /** A role that has none of these, not even in its own departments. */
      noneFor?: Role;
    }
  /** It shows several things: those of the caller's departments. */
  | { kind: 'list'; input: (matrix: Matrix) => object; noneFor?: Role }
  /** What it shows has no department. */
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
