import * as z from 'zod';
import { agreementKinds } from '../../domain/privacy/agreement';
import { contract } from '../contract';
import { moment } from '../moment';

const agreement = z.object({ version: z.int(), at: moment });

/** The privacy notice in force, and how the account stands to it. */
export const privacyView = z.object({
  notice: z.object({
    version: z.int(),
    lead: z.string(),
    sections: z.array(z.object({ title: z.string(), sentences: z.array(z.string()) })),
  }),
  /** What the account agreed to, in whatever version. */
  agreed: z.object({
    identity: agreement.optional(),
    health: agreement.optional(),
    child: agreement.optional(),
  }),
  /** What it is asked to agree to in this version: identity and health, and what concerns its children where it has any. */
  missing: z.array(z.enum(agreementKinds)),
  /** Whether the form of a new patient can be filled by a picture of the identity card here (R1). */
  readsCards: z.boolean(),
});

/** The privacy notice in plain words, for everybody (R25). Its words come from the function, so that what is agreed to is what was shown. */
export const viewPrivacy = contract({
  function: 'patient',
  operation: 'viewPrivacy',
  callers: ['patient'],
  input: z.strictObject({}),
  output: privacyView,
});
