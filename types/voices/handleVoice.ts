import * as z from 'zod';
import { caseKind } from '../cases/cases';
import { contract, roles } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { voiceText, voiceView } from './voices';

/**
 * One step with a voice (R14): praise is matched to the people it is for; a suggestion is sorted
 * and sent to a department, answered, or put aside with a reason. `revision` is the one last seen;
 * if another member was faster it is refused and nothing changes.
 */
export const handleVoice = contract({
  function: 'followup',
  operation: 'handleVoice',
  callers: roles,
  named: true,
  input: z.strictObject({
    requestId,
    voiceId: recordId,
    revision: z.int().min(0),
    step: z.discriminatedUnion('do', [
      /** Empty: the praise is for the department as a whole. */
      z.strictObject({ do: z.literal('match'), keys: z.array(z.string().max(100)).max(10) }),
      z.strictObject({
        do: z.literal('send'),
        about: caseKind,
        departmentId: z.string().min(1).max(40),
      }),
      z.strictObject({ do: z.literal('answer'), text: voiceText }),
      z.strictObject({ do: z.literal('putAside'), text: voiceText }),
    ]),
  }),
  output: z.object({ voice: voiceView }),
});
export type VoiceStep = z.output<typeof handleVoice.input>['step'];
