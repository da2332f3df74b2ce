import * as z from 'zod';
import { contract } from '../contract';
import { callWordsView } from './viewCallWords';
import { mostScripts, writtenScript } from './words';

/**
 * Saves a new version of the callers' words (R15). `version` is the one that was changed: a newer
 * one refuses. It applies to calls opened from then on.
 */
export const saveCallWords = contract({
  function: 'followup',
  operation: 'saveCallWords',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({
    version: z.int().min(0),
    scripts: z.array(writtenScript).max(mostScripts),
  }),
  output: callWordsView,
});
