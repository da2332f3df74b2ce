import { createHash } from 'node:crypto';
import { dateOf } from '../../../../domain/time/time';
import { directoryOf } from '../../../../domain/timetable/directory';
import { readRoster } from '../../../../domain/timetable/roster';
import { texts } from '../../../../texts';
import { done, type RowProblem, refused } from '../../../../types/answer';
import { importRoster as contract } from '../../../../types/timetable/importRoster';
import type { RosterProblem } from '../../../../types/timetable/roster';
import { namedRows } from '../../../cloud/rowProblems';
import { readTable } from '../../../cloud/tables/readTable';
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
    return refused('ROSTER_HAS_PROBLEMS', { problems: namedRows(skipped), good: rows.length });

  const roster: Roster = {
    _id: `R-${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)}`,
    importedAt: now,
    by: caller.account,
    ...directoryOf(rows, await rosterStore.departmentsEver()),
    rows,
  };
  await rosterStore.putInForce(roster);
  const sessions = await layOutSessions(roster, policy, dateOf(now));
  const { departments, doctors } = roster;
  const value = {
    rows: rows.length,
    skipped: namedRows(skipped),
    skippedCount: skipped.length,
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
