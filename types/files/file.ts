import * as z from 'zod';
import { textOf } from '../text';

/**
 * The maximum size of a file inside a call, in characters of base64: WeChat carries about 100 KB of
 * text in one call. A larger file uses the cloud's storage.
 */
export const INLINE = 60 * 1000;

/** The maximum size of a file in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** The maximum length of a sheet's name: spreadsheet programs allow 31, others write more. */
export const SHEET_NAME = 100;

const name = textOf({ min: 1, max: 200 });
const inline = z.base64().max(INLINE);

/** A file as a function gets it: its content, or its id in the storage under a given path. */
export const fileGiven = {
  fileName: name,
  contentBase64: inline.optional(),
  fileId: z.string().min(1).max(400).optional(),
  /** The sheet to read, if the user chose among several that differ. */
  sheet: z.string().min(1).max(SHEET_NAME).optional(),
};

/** A file in a function: exactly one of content and id is there. */
export interface FileGiven {
  fileName: string;
  contentBase64?: string | undefined;
  fileId?: string | undefined;
  sheet?: string | undefined;
}

/** Whether a file has exactly one of content and id. */
export const inOneWay = ({ contentBase64, fileId }: FileGiven): boolean =>
  (contentBase64 === undefined) !== (fileId === undefined);

/** A file as a function returns it: its content, or a URL that is valid for some minutes. */
export const fileMade = z.object({
  fileName: z.string(),
  contentBase64: z.string().optional(),
  address: z.string().optional(),
});
export type FileMade = z.infer<typeof fileMade>;
