import * as z from 'zod';
import type { IdentityProblem } from '../../domain/people/problems';
import { proofRefusals } from '../answer';
import { contract } from '../contract';
import { documentSchema, nameSchema, phoneSchema } from '../people/identity';
import { patientView } from '../people/patientView';

/**
 * Adds a real person to the account (R1). Adding the same person again returns the same patient. A
 * code for the phone that WeChat verified proves the holding in the same step (R23), and can
 * replace a typed phone.
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
      /** The phone to call; missing: the one that WeChat verified. */
      phone: phoneSchema.optional(),
      document: documentSchema,
      /** From WeChat's button; usable once, for five minutes. */
      phoneCode: z.string().min(1).max(512).optional(),
    })
    .refine(({ phone, phoneCode }) => phone !== undefined || phoneCode !== undefined, {
      path: ['phone'],
      error: 'PHONE_MISSING' satisfies IdentityProblem,
    }),
  output: z.object({
    patient: patientView,
    /** Why the code did not prove the holding. The patient is added in any case. */
    unproven: z.enum(proofRefusals).optional(),
  }),
});
