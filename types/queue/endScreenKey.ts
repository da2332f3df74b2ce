import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { screenKeyView } from './screenKeys';

/**
 * Ends a screen's key: the screen shows nothing any more (R24). Ending it again changes nothing.
 */
export const endScreenKey = contract({
  function: 'desk',
  operation: 'endScreenKey',
  callers: ['outpatientOffice'],
  input: z.strictObject({ keyId: recordId }),
  output: z.object({ key: screenKeyView }),
});
