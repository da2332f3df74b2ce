import { dayViews } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { addDays, dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import { aboutOf } from '../../../../domain/timetable/about';
import type { Directory } from '../../../../domain/timetable/directory';
import type { DepartmentView } from '../../../../types/timetable/scheduling';
import { policyAt } from '../../policy';
import { rosterStore } from '../stores/rosters';
import { type SessionHead, sessionStore } from '../stores/sessions';

/** The departments and doctors in force, and the sessions on the days that can be booked. */
export interface Clinics {
  today: LocalDate;
  departments: DepartmentView[];
  doctors: (Pick<
    Directory['doctors'][number],
    'id' | 'name' | 'title' | 'department' | 'clinicTypes'
  > & {
    specialities?: string;
  })[];
  /** The sessions of these days, without their slots. */
  heads: SessionHead[];
}

/**
 * Reads the directory and the days ahead of all departments (R11, R22): at most three requests,
 * whatever the hospital's size.
 */
export async function clinicsAt(now: Moment): Promise<Clinics> {
  const today = dateOf(now);
  const policy = await policyAt(now);
  const [roster, heads] = await Promise.all([
    rosterStore.known(now),
    sessionStore.heads(today, addDays(today, policy.booking.opensDaysAhead)),
  ]);
  const departments = (roster?.departments ?? []).map(({ id, name, place }) => ({
    id,
    name,
    place,
    days: dayViews(
      heads.filter(({ department }) => department.id === id),
      policy,
      now,
    ),
  }));
  const doctors = (roster?.doctors ?? []).map(doctor => {
    const { id, name, title, department, clinicTypes } = doctor;
    const { specialities } = aboutOf(doctor);
    return { id, name, title, department, clinicTypes, ...defined({ specialities }) };
  });
  return { today, departments, doctors, heads };
}
