import { dayViews } from '../../../../domain/booking/session';
import { addDays, dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { Directory } from '../../../../domain/timetable/directory';
import type { DepartmentView } from '../../../../types/timetable/scheduling';
import { policyAt } from '../../policy';
import { rosterStore } from '../stores/rosters';
import { type SessionHead, sessionStore } from '../stores/sessions';

/** The departments and doctors in force, and how each department stands on the days that can be booked. */
export interface Clinics {
  today: LocalDate;
  departments: DepartmentView[];
  doctors: Directory['doctors'];
  /** The sessions of these days. */
  heads: SessionHead[];
}

/** Reads the directory and the days ahead of all departments (R11, R22): at most three requests, whatever the hospital's size. */
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
  return { today, departments, doctors: roster?.doctors ?? [], heads };
}
