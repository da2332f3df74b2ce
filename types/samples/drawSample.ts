import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { checkOffice, sampleHead } from './samples';

/**
 * Draws at random (R17): of patients who left a ward in the last days one draw a day, of a month's follow-up records one for each
 * office. Drawn again it is the same draw.
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
