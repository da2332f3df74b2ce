import * as z from 'zod';
import { carePlanView } from '../care';
import { contract } from '../contract';

/** The hospital's care plans (R21), and the departments they may be for. */
export const listCarePlans = contract({
  function: 'followup',
  operation: 'listCarePlans',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ plans: z.array(carePlanView), departments: z.array(z.string()) }),
});
