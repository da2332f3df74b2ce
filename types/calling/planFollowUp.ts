import * as z from 'zod';
import { contract } from '../contract';
import { followUpBy, followUpRow, sex } from '../followups/followUps';
import { localDate } from '../moment';
import { documentSchema, nameSchema, phoneSchema } from '../people/identity';
import { requestId } from '../timetable/scheduling';

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
  input: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('referred'),
      requestId,
      person: whom,
      department: z.string().trim().min(1).max(30),
      /** The unit that asks, and what it wants to know. */
      unit: z.string().trim().min(2).max(30),
      text: z.string().trim().max(300).default(''),
      dueOn: localDate,
      by: followUpBy.default('followUpOffice'),
    }),
    z.strictObject({
      kind: z.literal('healthCheck'),
      requestId,
      person: whom,
      department: z.string().trim().min(1).max(30),
      text: z.string().trim().max(300).default(''),
      /** The day of the check. */
      date: localDate,
    }),
  ]),
  output: z.object({ followUp: followUpRow }),
});
