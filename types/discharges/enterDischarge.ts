import * as z from 'zod';
import { contract } from '../contract';
import { noteOf } from '../text';

/** One cell of the ward's form, as it was typed; the reader of lists checks it. */
const cell = noteOf(300);

/**
 * Enters one discharged patient by hand, with the fields of the ward's form (R15), by the rules of
 * a list with one row, and plans their follow-ups. The same again changes nothing. A known number
 * with other data is refused, unless `correct`.
 */
export const enterDischarge = contract({
  function: 'followup',
  operation: 'enterDischarge',
  callers: ['followUpOffice', 'dutyNurse'],
  input: z.strictObject({
    cells: z.strictObject({
      ...{ stay: cell, name: cell, sex: cell, document: cell, phone: cell, department: cell },
      ...{ diagnosis: cell, admittedOn: cell, dischargedOn: cell, result: cell },
      ...{ bed: cell, doctor: cell, nurse: cell, contact: cell, relation: cell },
      ...{ contactPhone: cell, contact2: cell, relation2: cell, contactPhone2: cell },
      ...{ address: cell, workplace: cell },
    }),
    correct: z.boolean().default(false),
  }),
  output: z.object({
    dischargeId: z.string(),
    became: z.enum(['added', 'changed', 'unchanged']),
  }),
});
