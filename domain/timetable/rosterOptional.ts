import {
  PICTURE_ADDRESS,
  type RosterOptional,
  type RosterProblemCode,
  rosterBounds,
  rosterOptional,
  rosterWords,
} from '../../types/timetable/roster';
import { fenOfYuan } from '../money';
import { meant, meantDate, type TableRow } from '../tables/rows';
import type { LocalTime } from '../time/time';

/** What patients read about a doctor (R22). */
export interface DoctorAbout {
  specialities?: string;
  profile?: string;
  /** The https address of a picture. */
  picture?: string;
}

/** The values of the optional columns. */
interface Optional extends DoctorAbout {
  fee?: number;
  start?: LocalTime;
  end?: LocalTime;
}

type Read<T> = { value: T } | { code: RosterProblemCode };

/** A price in fen, from a price written in yuan. */
const price = (value: string): Read<number> => {
  const yuan = value.replace(rosterWords.afterFee, '');
  const fen = /^\d{1,5}(?:\.\d{1,2})?$/.test(yuan) ? fenOfYuan(yuan) : Number.NaN;
  const { min, max } = rosterBounds.fee;
  return fen >= min && fen <= max ? { value: fen } : { code: 'FEE_RANGE' };
};

/** A time of day; a spreadsheet may have added a date or seconds. */
const time = (value: string): Read<LocalTime> => {
  const [, hour = '', minute = ''] = rosterWords.time.exec(meantDate(value)) ?? [];
  return hour && Number(hour) < 24 && Number(minute) < 60
    ? { value: `${hour.padStart(2, '0')}:${minute}` }
    : { code: 'TIME_FORM' };
};

const noLongerThan =
  (most: number) =>
  (value: string): Read<string> =>
    value.length > most ? { code: 'FIELD_TOO_LONG' } : { value };

const optionalReaders: Record<RosterOptional, (value: string) => Read<string | number>> = {
  start: time,
  end: time,
  fee: price,
  specialities: noLongerThan(rosterBounds.specialities.max),
  profile: noLongerThan(rosterBounds.profile.max),
  picture: value =>
    PICTURE_ADDRESS.test(value) && value.length <= rosterBounds.picture.max
      ? { value }
      : { code: 'PICTURE_ADDRESS' },
};

const optionalFields = Object.keys(rosterOptional) as RosterOptional[];

/** Reads the filled-in optional columns. */
export function readOptional(
  cells: TableRow['cells'],
  report: (field: RosterOptional, code: RosterProblemCode) => void,
): Optional {
  const values: Optional = {};
  for (const field of optionalFields) {
    const cell = cells[rosterOptional[field]] ?? '';
    // An address keeps its letters and signs; a text keeps its lines.
    const value = field === 'fee' ? meant(cell) : cell.trim();
    if (value === '') continue;
    const result = optionalReaders[field](value);
    if ('code' in result) report(field, result.code);
    else Object.assign(values, { [field]: result.value });
  }
  return values;
}
