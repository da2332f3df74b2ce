import * as z from 'zod';
import { caseKind } from '../cases/cases';
import { contract, roles } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { voiceKinds } from './names';
import { colleague, voiceView } from './voices';

/**
 * Praise and suggestions from surveys and calls (R14), newest first. The offices see all of them,
 * or their departments'; a desk and doctors those sent to their department, and the praise of
 * themselves and of their department.
 */
export const listVoices = contract({
  function: 'followup',
  operation: 'listVoices',
  callers: roles,
  input: z.strictObject({
    kind: z.enum(voiceKinds),
    /** `open`: those that staff still have to deal with. `mine`: praise of the caller. */
    show: z.enum(['open', 'all', 'mine']).default('open'),
    about: caseKind.optional(),
    after: pageAfter(moment).optional(),
  }),
  output: z.object({
    today: localDate,
    /** The number of open voices, by kind. */
    open: z.object({ praise: z.int(), suggestion: z.int() }),
    voices: z.array(voiceView),
    /** The people to whom praise can be matched; only for members who may match. */
    colleagues: z.array(colleague),
    next: z.string().optional(),
  }),
});
