import * as z from 'zod';
import { contract } from '../contract';
import { doorKeyView } from './doorKeys';

/** The keys of other systems, those in force first. */
export const listDoorKeys = contract({
  function: 'desk',
  operation: 'listDoorKeys',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ keys: z.array(doorKeyView) }),
});
