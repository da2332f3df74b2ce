import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { period } from '../timetable/scheduling';

/** A patient as a screen may show them: the number, and a name of which only the first and the last character stand. */
const onScreen = z.object({ number: z.int(), name: z.string() });

/**
 * What the screen of a department's waiting room shows (R24): by room who is called and who is next. The key alone decides; of patients there is
 * nothing but number and masked name. A screen asks at most twice a minute.
 */
export const viewScreen = contract({
  function: 'patient',
  operation: 'viewScreen',
  callers: ['patient'],
  input: z.strictObject({
    departmentId: z.string().min(1).max(40),
    key: z.string().min(1).max(100),
  }),
  output: z.object({
    now: moment,
    department: z.string(),
    rooms: z.array(
      z.object({
        room: z.string(),
        doctor: z.string(),
        period,
        called: onScreen.optional(),
        next: z.array(onScreen),
        waiting: z.int(),
      }),
    ),
  }),
});
