import * as z from 'zod';
import { isOneLine, isReadable, type Length, withLines } from '../domain/written';

/** A trimmed text within its length, as `written` accepts it. */
export const textOf = ({ min, max }: Length) =>
  z.string().overwrite(withLines).trim().min(min).max(max).refine(isReadable);

/** A trimmed text on one line, within its length. */
export const lineOf = (length: Length) => textOf(length).refine(isOneLine);

/** An optional text. */
export const noteOf = (max: number) => textOf({ min: 0, max }).default('');
