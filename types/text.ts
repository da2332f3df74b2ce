import * as z from 'zod';
import { isOneLine, isReadable, type Length, withLines } from '../domain/written';

/** A text within its length, the blanks around it left out: what `written` takes. */
export const textOf = ({ min, max }: Length) =>
  z.string().overwrite(withLines).trim().min(min).max(max).refine(isReadable);

/** The same on one line. */
export const lineOf = (length: Length) => textOf(length).refine(isOneLine);

/** A text that may be left out. */
export const noteOf = (max: number) => textOf({ min: 0, max }).default('');
