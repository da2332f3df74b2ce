import { rosterWords } from '../../types/timetable/roster';
import type { ClinicType } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import type { Moment } from '../time/time';
import { type DoctorNote, doctorNoteOf } from './about';
import type { RosterRow } from './roster';

/** A department and its id, `K01`. */
export interface Department {
  id: string;
  name: string;
}

/** The departments and doctors in a roster. */
export interface Directory {
  departments: (Department & { place: string })[];
  doctors: (DoctorNote & {
    name: string;
    title: string;
    department: Department;
    clinicTypes: ClinicType[];
  })[];
  /** Notes about doctors who are not in the roster: they count again when the doctor comes back. */
  former?: DoctorNote[];
}

/**
 * A weekly roster as it was imported, in one document, so that it comes into force completely or
 * not at all (R2).
 */
export interface Roster extends Directory {
  _id: string;
  importedAt: Moment;
  by: string;
  rows: RosterRow[];
}

const numberOf = ({ id }: Department): number => Number(id.slice(1));
const idOf = (number: number): string => `K${String(number).padStart(2, '0')}`;

/**
 * The id of each department by its name. A department that ever had an id keeps it. A new one gets
 * an id above all that were ever given, so that the id of a department that left is never reused
 * (R2).
 *
 * @param names in the order in which new ids are given
 * @param known every department that ever had an id
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
 * The departments and doctors of a roster's rows, in their order (R2, R22). A department lists the
 * floors of its rooms, each once.
 *
 * @param known every department that ever had an id
 * @param before notes about doctors: they stay where the rows say nothing else, and the office's
 * own always stay
 */
export function directoryOf(
  rows: readonly RosterRow[],
  known: readonly Department[],
  before: readonly DoctorNote[] = [],
): Directory {
  const notes = new Map(before.map(doctor => [doctor.id, doctorNoteOf(doctor)]));
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
      ...notes.get(row.doctorId),
    };
    Object.assign(doctor, row.about);
    if (!doctor.clinicTypes.includes(row.clinicType)) doctor.clinicTypes.push(row.clinicType);
    doctors.set(row.doctorId, doctor);
  }
  const former = [...notes.values()].flatMap(note => (note && !doctors.has(note.id) ? note : []));
  return {
    departments: [...departments.values()],
    doctors: [...doctors.values()],
    ...defined({ former: former.length ? former : undefined }),
  };
}

/**
 * The department of a row, with its id.
 * @throws Error if the roster gave it none, which is a bug
 */
export function departmentOf(
  ids: ReadonlyMap<string, string>,
  { department: name }: Pick<RosterRow, 'department'>,
): Department {
  const id = ids.get(name);
  if (id === undefined) throw new Error('a row of the roster has a department without an id');
  return { id, name };
}
