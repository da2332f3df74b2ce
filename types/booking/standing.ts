import * as z from 'zod';
import { localDate, moment } from '../moment';

/** How a patient stands to the bar and the limits, as far as the account may know (R4, R8): said before anything is chosen. */
export const standingFields = {
  barredUntil: moment.optional(),
  /** The appointments still to come: on which day, in which department. */
  booked: z.array(z.object({ date: localDate, departmentId: z.string() })),
};

/** The same of all of the account's patients, with the limits' numbers. */
export const standings = z.object({
  patients: z.array(z.object({ patientId: z.string(), name: z.string(), ...standingFields })),
  limits: z.object({ maxPerDepartmentDay: z.int(), maxPerDay: z.int(), maxLive: z.int() }),
});
export type Standings = z.output<typeof standings>;
