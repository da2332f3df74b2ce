import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { visitKind } from './appointment';
import { waitingView } from './waiting';

/** One wish may wait for at most this many sessions at the same time. */
export const MOST_WAITED = 30;

const sessionId = recordId;

/**
 * Puts a patient on the waiting list of a full session (R12), and with `orAny` on those of others
 * as well: a place of any of them is enough, and ends the waiting for the others. Sessions in
 * `orAny` that cannot be waited for are left out. Joining again returns the entries.
 */
export const joinWaitingList = contract({
  function: 'patient',
  operation: 'joinWaitingList',
  callers: ['patient'],
  limit: 'booking',
  personal: ['identity', 'health'],
  input: z.strictObject({
    patientId: recordId,
    sessionId,
    orAny: z
      .array(sessionId)
      .max(MOST_WAITED - 1)
      .default([]),
    visit: visitKind.default('first'),
  }),
  output: z.object({ waiting: waitingView, others: z.array(waitingView) }),
});
