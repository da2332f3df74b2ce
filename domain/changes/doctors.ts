import type { DoctorEffect, Effect } from '../../types/changes/change';
import { defined } from '../defined';
import { aboutOf, keptByHand } from '../timetable/about';
import type { Directory } from '../timetable/directory';
import type { RosterRow } from '../timetable/roster';

type Doctor = Directory['doctors'][number];

/** The most doctors that a preview lists one by one. */
const MOST = 50;

const summary = ({ id, name, title }: Doctor) => ({ id, name, title });

const pair = (before = '', after = '') => (before === after ? undefined : { before, after });

/** What patients read of a doctor before a change and after it (R22); undefined where it is the same. */
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
 * What a change does with what patients read of doctors, in the words of a preview (R22).
 * @param rows of a file that is taken over: what the office wrote otherwise stays, and is named
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
