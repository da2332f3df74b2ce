import { rosterWords } from '../../types/timetable/roster';
import type { ClinicType } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import type { Moment } from '../time/time';
import { type DoctorNote, doctorNoteOf } from './about';
import type { RosterRow } from './roster';

/** A department and its number, `K01`. */
export interface Department {
  id: string;
  name: string;
}

/** The departments and doctors that a roster names. */
export interface Directory {
  departments: (Department & { place: string })[];
  doctors: (DoctorNote & {
    name: string;
    title: string;
    department: Department;
    clinicTypes: ClinicType[];
  })[];
  /** What is known of doctors who are not in the roster: it counts again when they are. */
  former?: DoctorNote[];
}

/** A weekly roster as it was taken over, whole in one document, so that it is in force at once or not at all (R2). */
export interface Roster extends Directory {
  _id: string;
  importedAt: Moment;
  by: string;
  rows: RosterRow[];
}

const numberOf = ({ id }: Department): number => Number(id.slice(1));
const idOf = (number: number): string => `K${String(number).padStart(2, '0')}`;

/**
 * The number of each department by its name. One that ever had a number keeps it; a new one gets a number above all that
 * were ever given, so that none goes to another department, also after its own has left the roster (R2).
 * @param names in the order in which new numbers are given
 * @param known every department that ever had a number
 */
export function departmentIds(
  names: Iterable<string>,
  known: readonly Department[],
): Map<string, string> {
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  let last = Math.max(0, ...known.map(numberOf));
  const wanted = new Map<string, string>();
  for (const name of new Set(names)) wanted.set(name, ids.get(name) ?? idOf(++last));
  return wanted;
}

/**
 * The departments and doctors of a roster's rows, in the rows' order (R2, R22). A department is where its rooms are, each
 * floor once.
 * @param known every department that ever had a number
 * @param before what is known of doctors: it stays where the rows say nothing else, and what the office wrote stays anyway
 */
export function directoryOf(
  rows: readonly RosterRow[],
  known: readonly Department[],
  before: readonly DoctorNote[] = [],
): Directory {
  const told = new Map(before.map(doctor => [doctor.id, doctorNoteOf(doctor)]));
  const ids = departmentIds(
    rows.map(({ department }) => department),
    known,
  );
  const departments = new Map<string, Directory['departments'][number]>();
  const doctors = new Map<string, Directory['doctors'][number]>();
  for (const row of rows) {
    const department = departmentOf(ids, row);
    const floor = rosterWords.floor.exec(row.room)?.[0] ?? row.room;
    const entry = departments.get(department.id);
    if (!entry) departments.set(department.id, { ...department, place: floor });
    else if (!entry.place.split(rosterWords.and).includes(floor))
      entry.place += rosterWords.and + floor;
    const doctor = doctors.get(row.doctorId) ?? {
      id: row.doctorId,
      name: row.doctor,
      title: row.title,
      department,
      clinicTypes: [],
      ...told.get(row.doctorId),
    };
    Object.assign(doctor, row.about);
    if (!doctor.clinicTypes.includes(row.clinicType)) doctor.clinicTypes.push(row.clinicType);
    doctors.set(row.doctorId, doctor);
  }
  const former = [...told.values()].flatMap(note => (note && !doctors.has(note.id) ? note : []));
  return {
    departments: [...departments.values()],
    doctors: [...doctors.values()],
    ...defined({ former: former.length ? former : undefined }),
  };
}

/** A row's department with its number. Throws when the roster gave it none, which should never happen. */
export function departmentOf(
  ids: ReadonlyMap<string, string>,
  { department: name }: Pick<RosterRow, 'department'>,
): Department {
  const id = ids.get(name);
  if (id === undefined) throw new Error('a row of the roster is of a department without a number');
  return { id, name };
}
