import type { Session } from '../../domain/booking/session';
import type { TestHospital } from './open';

/**
 * Creates one session: `places` in each of `slots` half hours from 08:00, `kept` of them for the
 * desk.
 */
export async function laySession(
  hospital: TestHospital,
  {
    id = 'S-20261125-D001-am',
    date = '2026-11-25',
    slots = 2,
    places = 2,
    department = 'K01',
    kept = 0,
  } = {},
): Promise<string> {
  const clockTime = (minutes: number) =>
    `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const session: Session = {
    _id: id,
    date,
    period: 'morning',
    department: { id: department, name: '产科' },
    doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
    clinicType: 'expert',
    room: '1楼01诊室',
    state: 'open',
    capacity: slots * places,
    left: slots * (places - kept),
    kept: slots * kept,
    slots: Array.from({ length: slots }, (_, slot) => ({
      start: clockTime(slot * 30),
      end: clockTime(slot * 30 + 30),
      capacity: places,
      left: places - kept,
      kept,
      numbers: Array.from({ length: places }, (_, place) => slot * places + place + 1),
      claims: [],
    })),
    touchedAt: 0,
  };
  await hospital.stack.store.insert('sessions', [{ ...session }]);
  return id;
}

/**
 * The morning session of a department on a date, created at its first use: eight slots of four
 * places.
 */
export async function sessionOn(
  hospital: TestHospital,
  date: string,
  department = 'K01',
): Promise<string> {
  const id = `S-${date.replaceAll('-', '')}-${department}-am`;
  if (!(await hospital.session(id)))
    await laySession(hospital, { id, date, slots: 8, places: 4, department });
  return id;
}
