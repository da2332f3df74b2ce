import * as z from 'zod';
import { contract } from '../contract';
import { carePlanView } from './care';

/** The hospital's care plans (R21), and the departments to choose from. */
export const listCarePlans = contract({
  function: 'followup',
  operation: 'listCarePlans',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ plans: z.array(carePlanView), departments: z.array(z.string()) }),
});
