import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { period } from '../timetable/scheduling';

/** A patient on a screen: the number, and a name with only its first and last character. */
const onScreen = z.object({ number: z.int(), name: z.string() });

/**
 * The content of the screen of a department's waiting room (R24): by room, who is called and who is
 * next. It needs only the key; of patients it has number and masked name. A screen asks at most
 * twice a minute.
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
