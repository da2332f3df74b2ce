import { type Change, changeBounds } from '../../types/changes/change';
import { PICTURE_ADDRESS } from '../../types/timetable/roster';
import { DOCTOR_NUMBER, doctorNumberMeant } from '../doctorNumber';
import { isDate } from '../time/isDate';
import { written } from '../written';

/**
 * A change in a form: a field that is not filled in is undefined, and a field that is no number is
 * NaN.
 */
export type UnfinishedChange = Readonly<Record<string, unknown>>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATES = new Set(['date', 'from', 'to', 'until']);
const TIMES = new Set(['start', 'end']);

/**
 * Whether every required field of a change is filled in and within its bounds. The hospital decides
 * whether the change can be made.
 */
export const isWhole = (asked: UnfinishedChange): asked is Change => unfit(asked).length === 0;

/** The fields that are not filled in, or are not within their bounds, by their names; those of a group too. */
export const unfit = (asked: UnfinishedChange, within = ''): string[] =>
  Object.entries(asked).flatMap(([name, value]) => {
    if (isGroup(value)) return unfit(value, name);
    return fieldFits(name, value, within) ? [] : name;
  });

const isGroup = (value: unknown): value is UnfinishedChange =>
  typeof value === 'object' && value !== null;

function fieldFits(name: string, value: unknown, within: string): boolean {
  if (DATES.has(name)) return isDate(value);
  if (TIMES.has(name)) return TIME.test(String(value));
  if (name === 'doctorId' && within === 'set')
    return DOCTOR_NUMBER.test(doctorNumberMeant(String(value)));
  if (name === 'picture') return PICTURE_ADDRESS.test(String(value));
  const bounds = name in changeBounds && changeBounds[name as keyof typeof changeBounds];
  if (!bounds) return value !== undefined;
  if (typeof value === 'string') return written(value, bounds) !== undefined;
  return Number.isInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max;
}
