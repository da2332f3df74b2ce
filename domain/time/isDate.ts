import { isWithinBounds } from './bounds';
import { isLocalDate, type LocalDate } from './time';

/** Whether a value is a local date that anybody may tell us. */
export const isDate = (value: unknown): value is LocalDate =>
  isLocalDate(value) && isWithinBounds(value);
