import * as z from 'zod';
import { caseKind } from '../cases/cases';
import { contract, roles } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { voiceKinds } from './names';
import { colleague, voiceView } from './voices';

/**
 * Praise and suggestions from surveys and calls (R14), the newest first. The offices see all of them, or their departments';
 * a desk and doctors those sent to their department, and the praise of themselves and of their department.
 */
export const listVoices = contract({
  function: 'followup',
  operation: 'listVoices',
  callers: roles,
  input: z.strictObject({
    kind: z.enum(voiceKinds),
    /** `open`: those somebody still has to do something about. `mine`: praise of the caller. */
    show: z.enum(['open', 'all', 'mine']).default('open'),
    about: caseKind.optional(),
    after: pageAfter(moment).optional(),
  }),
  output: z.object({
    today: localDate,
    /** How many wait, by kind. */
    open: z.object({ praise: z.int(), suggestion: z.int() }),
    voices: z.array(voiceView),
    /** Whom praise may be matched to; only for whoever may match. */
    colleagues: z.array(colleague),
    next: z.string().optional(),
  }),
});
