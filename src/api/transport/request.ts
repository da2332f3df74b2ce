import type { FunctionName } from '../../../types/contract';
import type { Language } from '../../../types/language';

/** A request for one operation of one deployed function. */
export interface Request {
  function: FunctionName;
  /**
   * `hospital`, `hours`: the versions of the hospital's data and of its hours that this phone has.
   */
  data: {
    operation: string;
    input: unknown;
    hospital: number;
    hours: number;
    /** The language of the page; missing for Simplified Chinese. */
    language?: Language;
  };
}
