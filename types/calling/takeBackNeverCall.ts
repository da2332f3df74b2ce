import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { roundView } from './views';

/**
 * Takes back that a person never wants to be called (R15). Future calls that it ended are restored;
 * others are planned as usual.
 */
export const takeBackNeverCall = contract({
  function: 'followup',
  operation: 'takeBackNeverCall',
  callers: ['followUpOffice'],
  input: z.strictObject({ followUpId: recordId }),
  output: z.object({ round: roundView, opened: z.int() }),
});
