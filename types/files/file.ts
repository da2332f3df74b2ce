import * as z from 'zod';
import { textOf } from '../text';

/**
 * How much of a file travels in a call itself, in letters of base64: WeChat carries some 100 KB of text in one call. A larger
 * file goes by the cloud's storage.
 */
export const INLINE = 60 * 1000;

/** The most bytes that a file of the hospital's may have. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** The longest name of a sheet, in letters: spreadsheet programs allow 31, others write more. */
export const SHEET_NAME = 100;

const name = textOf({ min: 1, max: 200 });
const inline = z.base64().max(INLINE);

/** A file as it comes to a function: what is in it, or its id in the storage, where the path was given out for it. */
export const fileGiven = {
  fileName: name,
  contentBase64: inline.optional(),
  fileId: z.string().min(1).max(400).optional(),
  /** The one sheet to read, where somebody chose among several that differ. */
  sheet: z.string().min(1).max(SHEET_NAME).optional(),
};

/** What a function makes of a file that was given: exactly one of both. */
export interface FileGiven {
  fileName: string;
  contentBase64?: string | undefined;
  fileId?: string | undefined;
  sheet?: string | undefined;
}

/** Whether a file came in exactly one way. */
export const inOneWay = ({ contentBase64, fileId }: FileGiven): boolean =>
  (contentBase64 === undefined) !== (fileId === undefined);

/** A file as a function hands it out: what is in it, or an address at which it lies for some minutes. */
export const fileMade = z.object({
  fileName: z.string(),
  contentBase64: z.string().optional(),
  address: z.string().optional(),
});
export type FileMade = z.infer<typeof fileMade>;
