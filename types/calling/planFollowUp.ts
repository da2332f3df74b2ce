import * as z from 'zod';
import { contract } from '../contract';
import { followUpBy, sex } from '../followups/followUps';
import { localDate } from '../moment';
import { documentSchema, nameSchema, phoneSchema } from '../people/identity';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { textOf } from '../text';
import { followUpRow } from './views';

export const plannedDepartmentLength = { min: 1, max: 30 };
export const plannedUnitLength = { min: 2, max: 30 };
export const plannedTextLength = { min: 0, max: 300 };
export const visitorsLength = { min: 2, max: 40 };
export const visitReasonLength = { min: 2, max: 300 };
export const visitAddressLength = { min: 0, max: 100 };

const registered = z.strictObject({ patientId: recordId });
const described = z.strictObject({
  name: nameSchema,
  phone: phoneSchema,
  sex: sex.optional(),
  document: documentSchema.optional(),
});
const whom = z.union([registered, described]);
/** The person may also be named by their stay on a ward. */
const stayed = z.strictObject({ dischargeId: recordId });

/**
 * Plans a follow-up by hand (R15): for another unit, due as it asks; after a health check, due
 * within `followUp.healthCheckWorkingDays` working days; or a visit at home, on the list of its
 * day.
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
      /** The unit that asks, and its question. */
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
    z.strictObject({
      kind: z.literal('homeVisit'),
      requestId,
      person: z.union([registered, stayed, described]),
      department: textOf(plannedDepartmentLength),
      /** Who goes, why, and where, if the ward's form lacks the address. */
      who: textOf(visitorsLength),
      text: textOf(visitReasonLength),
      address: textOf(visitAddressLength).default(''),
      dueOn: localDate,
      by: followUpBy.default('department'),
    }),
  ]),
  output: z.object({ followUp: followUpRow }),
});
