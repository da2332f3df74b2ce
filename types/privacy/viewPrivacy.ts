import * as z from 'zod';
import { agreementKinds } from '../../domain/privacy/agreement';
import { contract } from '../contract';
import { moment } from '../moment';

const agreement = z.object({ version: z.int(), at: moment });

/** The privacy notice in force, and the account's agreements to it. */
export const privacyView = z.object({
  notice: z.object({
    version: z.int(),
    lead: z.string(),
    sections: z.array(z.object({ title: z.string(), sentences: z.array(z.string()) })),
  }),
  /** The account's agreements, to any version. */
  agreed: z.object({
    identity: agreement.optional(),
    health: agreement.optional(),
    child: agreement.optional(),
  }),
  /**
   * The agreements that are asked for in this version: identity and health, and for children if it
   * has any.
   */
  missing: z.array(z.enum(agreementKinds)),
  /**
   * Whether the form of a new patient can be filled from a picture of the identity card here (R1).
   */
  readsCards: z.boolean(),
});

/**
 * The privacy notice in plain words, for everybody (R25). Its words come from the function, so that
 * users agree to what was shown.
 */
export const viewPrivacy = contract({
  function: 'patient',
  operation: 'viewPrivacy',
  callers: ['patient'],
  input: z.strictObject({}),
  output: privacyView,
});
