import * as z from 'zod';
import { contract } from '../contract';

/**
 * Reads name and number off the picture of an identity card by WeChat's OCR (R1), for the form of a new patient. The picture is deleted
 * before WeChat is asked; nothing of it is kept.
 */
export const readCardPicture = contract({
  function: 'patient',
  operation: 'readCardPicture',
  callers: ['patient'],
  limit: 'adding',
  personal: ['identity'],
  input: z.strictObject({
    /** The picture's id in the storage, under a path that `openCardPicture` gave out. */
    fileId: z.string().min(1).max(400),
  }),
  output: z.object({ name: z.string(), number: z.string() }),
});
