import * as z from 'zod';
import { contract } from '../contract';
import { privacyView } from './viewPrivacy';

/**
 * Agrees to the privacy notice, or takes an agreement back, each kind by itself (R25). Whoever takes one back keeps seeing and
 * cancelling; nothing new is taken from them.
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
