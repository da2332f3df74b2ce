import { createHash } from 'node:crypto';
import { dateOf } from '../../../../domain/time/time';
import { type RosterRow, readRoster } from '../../../../domain/timetable/roster';
import { texts } from '../../../../texts';
import { done, type RowProblem, refused } from '../../../../types/answer';
import { importRoster as contract } from '../../../../types/timetable/importRoster';
import { type RosterProblem, rosterWords } from '../../../../types/timetable/roster';
import { readTable } from '../../../cloud/tables';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { layOutSessions } from '../steps/layOutSessions';
import { type Roster, rosterStore } from '../stores/rosters';

/** The roster is one document, so it comes into force at once or not at all; the sessions follow from it. */
export const importRoster = staffOperation(contract, async (input, { caller, now }) => {
  const bytes = Buffer.from(input.contentBase64, 'base64');
  const table = await readTable(bytes, input.fileName);
  if ('problem' in table) {
    const { problem } = table;
    return refused('TABLE_UNREADABLE', { reason: texts.tables[problem.code](problem) });
  }
  const policy = await policyAt(now);
  const { rows, problems } = readRoster(table.rows, {
    header: table.header,
    maxSlotMinutes: policy.session.slotMinutes,
  });
  const skipped = problems.map(worded);
  if (!rows.length || (problems.length && !input.skipBadRows))
    return refused('ROSTER_HAS_PROBLEMS', { problems: skipped.slice(0, 200), good: rows.length });

  const before = await rosterStore.current();
  const roster: Roster = {
    _id: `R-${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)}`,
    importedAt: now,
    by: caller.account,
    ...directoryOf(rows, before?.departments ?? []),
    rows,
  };
  await rosterStore.putInForce(roster);
  const sessions = await layOutSessions(roster, policy, dateOf(now));
  const { departments, doctors } = roster;
  const value = {
    rows: rows.length,
    skipped,
    departments: departments.length,
    doctors: doctors.length,
    sessions,
  };
  return done({
    value,
    subjects: [roster._id],
    details: { rows: rows.length, skipped: skipped.length },
  });
});

const worded = (problem: RosterProblem): RowProblem => ({
  line: problem.line,
  field: problem.field,
  message: texts.roster[problem.code](problem),
});

/** Departments and doctors as the rows name them; a department keeps the id it had. */
function directoryOf(
  rows: RosterRow[],
  known: Roster['departments'],
): Pick<Roster, 'departments' | 'doctors'> {
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  let last = Math.max(0, ...known.map(({ id }) => Number(id.slice(1))));
  const departments = new Map<string, Roster['departments'][number]>();
  const doctors = new Map<string, Roster['doctors'][number]>();
  for (const row of rows) {
    const id = ids.get(row.department) ?? `K${String(++last).padStart(2, '0')}`;
    ids.set(row.department, id);
    const floor = rosterWords.floor.exec(row.room)?.[0] ?? row.room;
    const department = departments.get(id);
    if (!department) departments.set(id, { id, name: row.department, place: floor });
    else if (!department.place.split(rosterWords.and).includes(floor))
      department.place += rosterWords.and + floor;
    const doctor = doctors.get(row.doctorId) ?? {
      id: row.doctorId,
      name: row.doctor,
      title: row.title,
      department: { id, name: row.department },
      clinicTypes: [],
    };
    if (!doctor.clinicTypes.includes(row.clinicType)) doctor.clinicTypes.push(row.clinicType);
    doctors.set(row.doctorId, doctor);
  }
  return { departments: [...departments.values()], doctors: [...doctors.values()] };
}
