import * as z from 'zod';
import type { IdentityProblem } from '../../domain/people/problems';
import { proofRefusals } from '../answer';
import { contract } from '../contract';
import { documentSchema, nameSchema, phoneSchema } from '../people/identity';
import { patientView } from '../people/patientView';

/**
 * Adds a real person to the account (R1). Adding the same person again answers the same patient. A code for the phone that WeChat
 * has verified proves the holding in the same step (R23), and stands in for a phone that was not typed.
 */
export const addPatient = contract({
  function: 'patient',
  operation: 'addPatient',
  callers: ['patient'],
  limit: 'adding',
  personal: ['identity'],
  input: z
    .strictObject({
      name: nameSchema,
      /** The phone to call; left out, it is the one that WeChat has verified. */
      phone: phoneSchema.optional(),
      document: documentSchema,
      /** What WeChat's button gave; good once, for five minutes. */
      phoneCode: z.string().min(1).max(512).optional(),
    })
    .refine(({ phone, phoneCode }) => phone !== undefined || phoneCode !== undefined, {
      path: ['phone'],
      error: 'PHONE_MISSING' satisfies IdentityProblem,
    }),
  output: z.object({
    patient: patientView,
    /** Why the code did not prove the holding. The person is added all the same. */
    unproven: z.enum(proofRefusals).optional(),
  }),
});
