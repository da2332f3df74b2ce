import type { DoctorEffect, Effect } from '../../types/changes/change';
import { defined } from '../defined';
import { aboutOf, keptByHand } from '../timetable/about';
import type { Directory } from '../timetable/directory';
import type { RosterRow } from '../timetable/roster';

type Doctor = Directory['doctors'][number];

/** The maximum number of doctors that a preview lists. */
const MOST = 50;

const summary = ({ id, name, title }: Doctor) => ({ id, name, title });

const pair = (before = '', after = '') => (before === after ? undefined : { before, after });

/** The change of what patients read of a doctor (R22); undefined if nothing changes. */
function doctorEffect(before: Doctor | undefined, after: Doctor): DoctorEffect | undefined {
  const was = before ? aboutOf(before) : {};
  const is = aboutOf(after);
  const differs = defined({
    specialities: pair(was.specialities, is.specialities),
    profile: pair(was.profile, is.profile),
    picture:
      was.picture === is.picture ? undefined : is.picture ? ('new' as const) : ('gone' as const),
  });
  return Object.keys(differs).length ? { ...summary(after), ...differs } : undefined;
}

/**
 * The changes of what patients read of doctors, for a preview (R22).
 *
 * @param rows of an imported file: values that differ from what the office wrote by hand are not
 * taken over; they are listed
 */
export function doctorEffects(
  before: readonly Doctor[],
  after: readonly Doctor[],
  rows: readonly RosterRow[],
): Pick<Effect, 'doctors' | 'doctorsCount' | 'byHand'> {
  const were = new Map(before.map(doctor => [doctor.id, doctor]));
  const all = after.flatMap(doctor => doctorEffect(were.get(doctor.id), doctor) ?? []);
  const kept = keptByHand(rows, after).map(({ doctor, fields }) => ({
    ...summary(doctor),
    fields,
  }));
  return defined({
    doctors: all.length ? all.slice(0, MOST) : undefined,
    doctorsCount: all.length || undefined,
    byHand: kept.length ? kept : undefined,
  });
}
