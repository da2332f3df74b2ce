import * as z from 'zod';
import { contract } from '../contract';
import { ownPerson, periods } from './ownData';

/** What is stored about the account's patients, by kind and number, and for how long (R25). */
export const viewOwnData = contract({
  function: 'patient',
  operation: 'viewOwnData',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({ people: z.array(ownPerson), periods }),
});
