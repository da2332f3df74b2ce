import * as z from 'zod';
import { contract } from '../contract';

/**
 * Reads name and number from the picture of an identity card with WeChat's OCR (R1), for the form
 * of a new patient. The picture is deleted before WeChat is asked; nothing of it is stored.
 */
export const readCardPicture = contract({
  function: 'patient',
  operation: 'readCardPicture',
  callers: ['patient'],
  limit: 'adding',
  personal: ['identity'],
  input: z.strictObject({
    /** The picture's id in the storage, under a path from `openCardPicture`. */
    fileId: z.string().min(1).max(400),
  }),
  output: z.object({ name: z.string(), number: z.string() }),
});
