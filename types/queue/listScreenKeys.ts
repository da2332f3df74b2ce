import * as z from 'zod';
import { contract } from '../contract';
import { screenKeyView } from './screenKeys';

/** The keys of the waiting rooms' screens, those in force first (R24). */
export const listScreenKeys = contract({
  function: 'desk',
  operation: 'listScreenKeys',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ keys: z.array(screenKeyView) }),
});
