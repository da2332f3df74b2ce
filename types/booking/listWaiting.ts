import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { waitingView } from './waiting';

/** The waiting-list entries of the account's patients (R12), soonest session first. */
export const listWaiting = contract({
  function: 'patient',
  operation: 'listWaiting',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({ today: localDate, waiting: z.array(waitingView) }),
});
