import * as z from 'zod';
import { contract } from '../contract';
import { consentView } from './consents';

/** Which messages the account allowed, and what is left of it (R19); every template, in the order of the configuration. */
export const viewConsents = contract({
  function: 'patient',
  operation: 'viewConsents',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({ templates: z.array(consentView) }),
});
