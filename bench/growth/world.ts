import type { LocalDate } from '../../domain/time/time';
import * as time from '../../domain/time/time';

/**
 * Remembers the results of a function of a day, because a hospital has few days and millions of
 * documents.
 */
function kept<More extends string | number, R>(
  work: (date: LocalDate, more?: More) => R,
): typeof work {
  const known = new Map<string, R>();
  return (date, more) => {
    const key = `${date} ${more ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = work(date, more);
    known.set(key, answer);
    return answer;
  };
}

export const at = kept<string, number>(time.at);
export const addDays = kept<number, LocalDate>((date, n = 0) => time.addDays(date, n));

/** The present day of the hospital, and the present moment. */
export const TODAY: LocalDate = '2026-11-25';
export const NOW = at(TODAY, '10:00');
/** The regular account: the person has come since the first record, and so have two relatives. */
export const REGULAR = 'regular';
export const SCREEN_KEY = 'screen-key';

const VISITS_A_DAY = 400;
const PLACES = 20;
const DEPARTMENTS = 20;

/** The visits of the regular account’s patients in total, as many as in three lives. */
const REGULARS = 150;

/**
 * A hospital after `appointments` appointments. A larger one has had more days, not fuller ones.
 */
export interface World {
  appointments: number;
  days: LocalDate[];
  patients: number;
  /** One in `regularly` appointments is of the regular account’s patients. */
  regularly: number;
}

/** The hospital after a number of appointments. */
export function worldOf(appointments: number): World {
  const days = Math.ceil(appointments / VISITS_A_DAY);
  const coming = Math.min(7, Math.floor(days / 3));
  return {
    appointments,
    days: Array.from({ length: days }, (_, n) => addDays(TODAY, n - (days - 1 - coming))),
    patients: Math.max(10, Math.ceil(appointments / 4)),
    regularly: prime(Math.max(11, Math.floor(appointments / REGULARS))),
  };
}

/** The n-th department, as records name it. */
export const departmentOf = (n: number) => ({
  id: `K${String(1 + (n % DEPARTMENTS)).padStart(2, '0')}`,
  // Each name has a part by which complaints find it.
  name: `第${1 + (n % DEPARTMENTS)}骨科`,
});
export const departments = Array.from({ length: DEPARTMENTS }, (_, n) => departmentOf(n));

/** The n-th doctor, as records name them. */
export const doctorOf = (n: number) => ({
  id: `D${String(1 + (n % (DEPARTMENTS * 2))).padStart(3, '0')}`,
  name: `医生${1 + (n % (DEPARTMENTS * 2))}`,
  title: '主任医师',
});

const number = (n: number) => String(n).padStart(7, '0');
export const ids = {
  patient: (n: number) => `P-${number(n)}`,
  appointment: (n: number) => `A-${number(n)}`,
  stay: (n: number) => `stay-${number(n)}`,
  join: (n: number) => `join-${number(n)}`,
};

/**
 * The patient of the n-th appointment. The regular account’s three patients come all the time, each
 * other patient four times. With a million appointments the regular ones are weeks apart, so one of
 * the last day is theirs in any case, and they always have one ahead.
 */
export function patientOf(n: number, { appointments, patients, regularly }: World): number {
  if (n === appointments - 5) return 0;
  return n % regularly === 0 ? (n / regularly) % 3 : 3 + (n % (patients - 3));
}

/**
 * The next prime number. With a prime distance, the regular patients’ visits spread over all
 * doctors and departments.
 */
function prime(from: number): number {
  for (let n = from; ; n++) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor) divisor++;
    if (divisor * divisor > n) return n;
  }
}

/** The place and time of the n-th appointment. */
export function placeOf(n: number, { days }: World) {
  const date = days[Math.floor(n / VISITS_A_DAY)]!;
  const inDay = n % VISITS_A_DAY;
  const session = Math.floor(inDay / PLACES);
  const place = inDay % PLACES;
  const hour = 8 + Math.floor(place / 8);
  const start = `${String(hour).padStart(2, '0')}:${place % 8 < 4 ? '00' : '30'}`;
  const end = place % 8 < 4 ? `${start.slice(0, 2)}:30` : `${String(hour + 1).padStart(2, '0')}:00`;
  // Doctors take turns, so that each works every other day.
  const doctor = doctorOf(session * 2 + (Math.floor(n / VISITS_A_DAY) % 2));
  return {
    date,
    start,
    end,
    place,
    sessionId: `S-${date.replaceAll('-', '')}-${doctor.id}-am`,
    doctor,
    department: departmentOf(session),
  };
}

/** The result of the n-th appointment; a coming one is still booked. */
export function fateOf(n: number, world: World): 'booked' | 'fulfilled' | 'noshow' | 'cancelled' {
  const { date } = placeOf(n, world);
  const part = (n * 7919) % 100;
  if (date >= TODAY) return part < 8 && !isRegular(n, world) ? 'cancelled' : 'booked';
  if (part < 8) return 'cancelled';
  // On one day nobody came.
  if (date === world.days[1]) return 'noshow';
  return part < 15 ? 'noshow' : 'fulfilled';
}

const isRegular = (n: number, world: World): boolean => patientOf(n, world) < 3;

/** Whether the n-th visit has a complaint. The regular account’s patients complain often. */
export const isComplainedOf = (n: number, world: World): boolean =>
  n % 50 === 0 || (isRegular(n, world) && n % 2 === 0);
/** Whether the n-th visit is followed by care messages. */
export const isCaredFor = (n: number, world: World): boolean => n % 10 < 3 || isRegular(n, world);
/** Whether the n-th visit is followed by a return date. */
export const isToReturn = (n: number, world: World): boolean =>
  n % 7 === 0 || (isRegular(n, world) && n % 2 === 1);
