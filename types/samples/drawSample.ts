import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { checkOffice, sampleHead } from './samples';

/**
 * Draws a random sample (R17): of patients discharged in the last days one a day, of a month's
 * follow-up records one for each office. Drawn again it is the same sample.
 */
export const drawSample = contract({
  function: 'followup',
  operation: 'drawSample',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('discharged') }),
    z.strictObject({ kind: z.literal('spot'), month: localMonth, office: checkOffice }),
  ]),
  output: z.object({ sample: sampleHead }),
});
