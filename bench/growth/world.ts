import { addDays, at, type LocalDate } from '../../domain/time/time';

/** The day on which the hospital is looked at, and the moment. */
export const TODAY: LocalDate = '2026-11-25';
export const NOW = at(TODAY, '10:00');
/** The account whose person has been coming for as long as there are records, and two relatives of theirs. */
export const REGULAR = 'regular';
export const SCREEN_KEY = 'screen-key';

const VISITS_A_DAY = 400;
const PLACES = 20;
const DEPARTMENTS = 20;

/** Visits of the regular's people, all in all: as many as three lives have. */
const REGULARS = 150;

/** A hospital that has had `appointments` appointments. A larger one has had more days, not fuller ones. */
export interface World {
  appointments: number;
  days: LocalDate[];
  patients: number;
  /** One in `regularly` appointments is of the regular's people. */
  regularly: number;
}

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

export const departmentOf = (n: number) => ({
  id: `K${String(1 + (n % DEPARTMENTS)).padStart(2, '0')}`,
  // Each has a piece of its name by which complaints find it.
  name: `第${1 + (n % DEPARTMENTS)}骨科`,
});
export const departments = Array.from({ length: DEPARTMENTS }, (_, n) => departmentOf(n));

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
 * Which patient the n-th appointment is of: the regular's three people come all the time, everybody else four times. Of a million
 * appointments theirs are weeks apart: one of the last day is theirs in any case, so that they always have one ahead.
 */
export function patientOf(n: number, { appointments, patients, regularly }: World): number {
  if (n === appointments - 5) return 0;
  return n % regularly === 0 ? (n / regularly) % 3 : 3 + (n % (patients - 3));
}

/** The next prime number: with a prime as the distance, the regular's visits fall on all doctors and departments. */
function prime(from: number): number {
  for (let n = from; ; n++) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor) divisor++;
    if (divisor * divisor > n) return n;
  }
}

/** Where and when the n-th appointment is. */
export function placeOf(n: number, { days }: World) {
  const date = days[Math.floor(n / VISITS_A_DAY)]!;
  const inDay = n % VISITS_A_DAY;
  const session = Math.floor(inDay / PLACES);
  const place = inDay % PLACES;
  const hour = 8 + Math.floor(place / 8);
  const start = `${String(hour).padStart(2, '0')}:${place % 8 < 4 ? '00' : '30'}`;
  const end = place % 8 < 4 ? `${start.slice(0, 2)}:30` : `${String(hour + 1).padStart(2, '0')}:00`;
  // Doctors take turns, so that each is there every other day.
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

/** What happened to the n-th appointment; of those to come nothing yet. */
export function fateOf(n: number, world: World): 'booked' | 'fulfilled' | 'noshow' | 'cancelled' {
  const { date } = placeOf(n, world);
  const part = (n * 7919) % 100;
  if (date >= TODAY) return part < 8 && !isRegular(n, world) ? 'cancelled' : 'booked';
  if (part < 8) return 'cancelled';
  // One day nobody came.
  if (date === world.days[1]) return 'noshow';
  return part < 15 ? 'noshow' : 'fulfilled';
}

const isRegular = (n: number, world: World): boolean => patientOf(n, world) < 3;

/** Which visits are complained about, followed by care, and by a return date: of the regular's people many. */
export const isComplainedOf = (n: number, world: World): boolean =>
  n % 50 === 0 || (isRegular(n, world) && n % 2 === 0);
export const isCaredFor = (n: number, world: World): boolean => n % 10 < 3 || isRegular(n, world);
export const isToReturn = (n: number, world: World): boolean =>
  n % 7 === 0 || (isRegular(n, world) && n % 2 === 1);
