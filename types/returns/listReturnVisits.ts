import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { returnVisitView } from './returnVisits';

/** The return visits of a patient, latest date first. */
export const listReturnVisits = contract({
  function: 'desk',
  operation: 'listReturnVisits',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ patientId: recordId }),
  output: z.object({ today: localDate, returnVisits: z.array(returnVisitView) }),
});
