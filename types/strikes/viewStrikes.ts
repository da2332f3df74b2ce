import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { standingView, strikeView } from './strikes';

/**
 * A patient's strikes, newest first, "x of 3 within a month", and the bar in force (R8). On-site
 * registration is always possible.
 */
export const viewStrikes = contract({
  function: 'patient',
  operation: 'viewStrikes',
  callers: ['patient'],
  input: z.strictObject({ patientId: recordId }),
  output: z.object({ today: localDate, standing: standingView, strikes: z.array(strikeView) }),
});
