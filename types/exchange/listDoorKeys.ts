import * as z from 'zod';
import { contract } from '../contract';
import { doorKeyView } from './doorKeys';

/** The door keys, those in force first. */
export const listDoorKeys = contract({
  function: 'desk',
  operation: 'listDoorKeys',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ keys: z.array(doorKeyView) }),
});
