import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { sessionHeadView } from './sessions';

/** The sessions of a day as the office sees them, with stopped and substituted ones (R9). */
export const listSessions = contract({
  function: 'desk',
  operation: 'listSessions',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject({ date: localDate, departmentId: z.string().max(40).optional() }),
  output: z.object({
    today: localDate,
    date: localDate,
    /** Why the hospital is closed on that day, if it is. */
    closed: z.string().optional(),
    /** False while a year's official calendar has not been published (R2). */
    official: z.boolean(),
    sessions: z.array(sessionHeadView),
  }),
});
