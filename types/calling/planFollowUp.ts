import * as z from 'zod';
import { contract } from '../contract';
import { followUpBy, followUpRow, sex } from '../followups/followUps';
import { localDate } from '../moment';
import { documentSchema, nameSchema, phoneSchema } from '../people/identity';
import { textOf } from '../text';
import { requestId } from '../timetable/scheduling';

export const plannedDepartmentLength = { min: 1, max: 30 };
export const plannedUnitLength = { min: 2, max: 30 };
export const plannedTextLength = { min: 0, max: 300 };

const whom = z.union([
  z.strictObject({ patientId: z.string().min(1).max(80) }),
  z.strictObject({
    name: nameSchema,
    phone: phoneSchema,
    sex: sex.optional(),
    document: documentSchema.optional(),
  }),
]);

/**
 * Plans a follow-up by hand (R15): somebody another unit sent, due as that unit asks; or a health check, due within
 * `followUp.healthCheckWorkingDays` working days of it.
 */
export const planFollowUp = contract({
  function: 'followup',
  operation: 'planFollowUp',
  callers: ['followUpOffice'],
  named: true,
  input: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('referred'),
      requestId,
      person: whom,
      department: textOf(plannedDepartmentLength),
      /** The unit that asks, and what it wants to know. */
      unit: textOf(plannedUnitLength),
      text: textOf(plannedTextLength).default(''),
      dueOn: localDate,
      by: followUpBy.default('followUpOffice'),
    }),
    z.strictObject({
      kind: z.literal('healthCheck'),
      requestId,
      person: whom,
      department: textOf(plannedDepartmentLength),
      text: textOf(plannedTextLength).default(''),
      /** The day of the check. */
      date: localDate,
    }),
  ]),
  output: z.object({ followUp: followUpRow }),
});
