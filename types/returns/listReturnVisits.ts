import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { returnVisitView } from './returnVisits';

/** The return visits of a patient, the latest date first. */
export const listReturnVisits = contract({
  function: 'desk',
  operation: 'listReturnVisits',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ patientId: z.string().min(1).max(80) }),
  output: z.object({ today: localDate, returnVisits: z.array(returnVisitView) }),
});
