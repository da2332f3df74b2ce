import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { departmentSummary, doctorSummary, period } from '../timetable/scheduling';

/** A room of today, the called number, and the numbers of patients. */
const roomOfToday = z.object({
  sessionId: z.string(),
  period,
  room: z.string(),
  department: departmentSummary,
  doctor: doctorSummary,
  /** The called number. */
  serving: z.int().optional(),
  waiting: z.int(),
  seen: z.int(),
  toCome: z.int(),
});
export type RoomOfToday = z.output<typeof roomOfToday>;

/**
 * The queues of today that the caller sees: a doctor's own, a desk's departments' (R24).
 * Departments without a queue are left out.
 */
export const listQueues = contract({
  function: 'desk',
  operation: 'listQueues',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({
    now: moment,
    rooms: z.array(roomOfToday),
    /** The departments with sessions today but without a queue. */
    off: z.array(departmentSummary),
  }),
});
