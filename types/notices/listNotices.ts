import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { recordId } from '../recordId';
import { noticeKinds } from './facts';
import { noticeState } from './states';

/** The last hundred notices to a patient's accounts, with their states (R19). */
export const listNotices = contract({
  function: 'desk',
  operation: 'listNotices',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ patientId: recordId }),
  output: z.object({
    notices: z.array(
      z.object({
        noticeId: z.string(),
        kind: z.enum(noticeKinds),
        /** The moment of its cause. */
        at: moment,
        state: noticeState,
        /** When it was sent, or given up. */
        endedAt: moment.optional(),
        appointmentId: z.string().optional(),
      }),
    ),
  }),
});
