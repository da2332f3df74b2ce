import type { FunctionName } from '../../../types/contract';
import type { Language } from '../../../types/language';

/** What a transport carries: one operation of one deployed function. */
export interface Request {
  function: FunctionName;
  /** `hospital`, `hours`: the versions of the hospital's own and of its hours that this phone has. */
  data: {
    operation: string;
    input: unknown;
    hospital: number;
    hours: number;
    /** What the page is read in; none for Simplified Chinese. */
    language?: Language;
  };
}
