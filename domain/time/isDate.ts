import { isWithinBounds } from './bounds';
import { isLocalDate, type LocalDate } from './time';

/** Whether a value is a local date within the bounds of `bounds.ts`. */
export const isDate = (value: unknown): value is LocalDate =>
  isLocalDate(value) && isWithinBounds(value);
