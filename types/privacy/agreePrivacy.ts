import * as z from 'zod';
import { contract } from '../contract';
import { privacyView } from './viewPrivacy';

/**
 * Agrees to the privacy notice, or takes an agreement back, each kind separately (R25). After
 * taking one back an account can still look and cancel; no new data is taken from it.
 */
export const agreePrivacy = contract({
  function: 'patient',
  operation: 'agreePrivacy',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({
    /** Of the notice that was shown. */
    version: z.int().min(1).max(10_000),
    identity: z.boolean().optional(),
    health: z.boolean().optional(),
    child: z.boolean().optional(),
  }),
  output: privacyView,
});
