import { isOf } from '../../../../domain/access/followUps';
import { type DischargeRow, readDischarges } from '../../../../domain/discharges/discharges';
import { texts } from '../../../../texts';
import { done, refused } from '../../../../types/answer';
import {
  type DischargeProblem,
  dischargeColumns,
  wardColumns,
} from '../../../../types/discharges/discharges';
import { enterDischarge as contract } from '../../../../types/discharges/enterDischarge';
import { timeFor } from '../../../cloud/pace';
import { staffOperation } from '../../access';
import { dischargeStore, wardsOf } from '../../followups';
import { policyAt } from '../../policy';
import { dischargeIdOf } from '../steps/asStays';
import { lostZeros } from '../steps/lostZeros';
import { foreseeTakeOver, planOwing, takeOver } from '../steps/takeOver';
import { knownWards } from '../steps/wards';

/** The time (ms) for planning; the job continues with what other lists left. */
const planningMs = 2_000;

const columns: Readonly<Record<string, string>> = { ...dischargeColumns, ...wardColumns };
const fieldOf = (column: string): string =>
  Object.keys(columns).find(field => columns[field] === column) ?? 'stay';

const wrong = (problems: readonly DischargeProblem[]) =>
  refused('INPUT_INVALID', {
    fields: problems.map(problem => ({
      path: `cells.${fieldOf(problem.field)}`,
      message: texts.discharges[problem.code](problem),
    })),
  });

/**
 * The row as its member may see it (R20): a number that another ward uses is also valid for this
 * ward, so that nobody can find out by trying which numbers exist.
 */
async function asTheirs(row: DischargeRow, wards: readonly string[] | undefined) {
  const existing = await dischargeStore.get(dischargeIdOf(row));
  return existing && !isOf(wards, existing.department.name)
    ? { ...row, ofWard: row.department }
    : row;
}

/** Only the office of the department may do it (R20). */
export const enterDischarge = staffOperation(contract, async ({ cells, correct }, call) => {
  const { caller, now } = call;
  const named = Object.entries(cells).map(([field, value]) => [columns[field], value]);
  const table = [{ line: 1, cells: Object.fromEntries(named) }];
  const { rows, problems } = readDischarges(table, Object.values(columns), now);
  const [read] = rows;
  if (!read) return wrong(problems);
  const [wards, known] = await Promise.all([wardsOf(caller.staff), knownWards()]);
  if (!isOf(wards, read.department)) return refused('OTHER_DEPARTMENT', {});
  const zeros = await lostZeros(rows, wards);
  if (zeros.length) return wrong(zeros);
  const row = await asTheirs(read, wards);
  const dischargeId = dischargeIdOf(row);
  const would = await foreseeTakeOver([row], known, caller.account, now);
  if (would.changed && !correct) return refused('DISCHARGE_KNOWN', {});
  const did = await takeOver([row], known, caller.account, now);
  await planOwing(await policyAt(now), now, timeFor(planningMs));
  const became = did.added ? 'added' : did.changed ? 'changed' : 'unchanged';
  const personId = (await dischargeStore.get(dischargeId))?.personId;
  const persons = [...did.deaths, ...(personId ? [personId] : [])];
  return done({
    value: { dischargeId, became },
    subjects: [...new Set([dischargeId, ...persons])],
  });
});
