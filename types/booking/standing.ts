import * as z from 'zod';
import { localDate, moment } from '../moment';

/**
 * A patient's bar and live appointments, as far as the account may know (R4, R8), to be shown
 * before anything is chosen.
 */
export const standingFields = {
  barredUntil: moment.optional(),
  /** The future appointments: their days and departments. */
  booked: z.array(z.object({ date: localDate, departmentId: z.string() })),
};

/** The bars and live appointments of all patients of the account, with the limits. */
export const standings = z.object({
  patients: z.array(z.object({ patientId: z.string(), name: z.string(), ...standingFields })),
  limits: z.object({ maxPerDepartmentDay: z.int(), maxPerDay: z.int(), maxLive: z.int() }),
});
export type Standings = z.output<typeof standings>;
