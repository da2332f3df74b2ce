import { worksOnAllFollowUps } from '../../../../domain/access/followUps';
import { done, refused } from '../../../../types/answer';
import { importDischarges as contract } from '../../../../types/discharges/importDischarges';
import { timeFor } from '../../../cloud/pace';
import { namedRows } from '../../../cloud/rowProblems';
import { staffOperation } from '../../access';
import { doneWith } from '../../files';
import { dischargeStore } from '../../followups';
import { policyAt } from '../../policy';
import { readList } from '../steps/readList';
import { settleForms, takeForms } from '../steps/takeForms';
import { planOwing, takeOver } from '../steps/takeOver';
import { knownWards } from '../steps/wards';
import { importStore } from '../stores/imports';

/**
 * The time (ms) for planning during an import, within the function's 20 s; the job plans the
 * remaining rows of a long list.
 */
const planningMs = 8_000;

/** The list is for the whole hospital: a member limited to departments cannot import it (R20). */
export const importDischarges = staffOperation(contract, async (input, call) => {
  const { caller, now, requestId } = call;
  if (!worksOnAllFollowUps(caller.staff)) return refused('OTHER_DEPARTMENT', {});
  const timeLeft = timeFor(planningMs);
  const read = await readList(input, caller.account, now);
  if (!read.ok) return read;
  const { rows, problems: skipped } = read.value;
  if (!rows.length || (skipped.length && !input.skipBadRows))
    return refused('DISCHARGES_HAVE_PROBLEMS', {
      problems: namedRows(skipped),
      good: rows.length,
    });
  const known = await knownWards();
  const did = await takeOver(rows, known, caller.account, now);
  const forms = await takeForms(rows, caller.account, now);
  await doneWith(input, caller.account, now);
  await importStore.begun(requestId, caller.account, now);
  const planned = await planOwing(await policyAt(now), now, timeLeft);
  const toPlan = await dischargeStore.countOwing();
  await settleForms(forms.entered, now, timeLeft);
  // The caller who waited for the answer knows that all is planned; otherwise the job tells them.
  if (toPlan === 0) await importStore.finished(`I-${requestId}`);
  const dead = rows.filter(({ result }) => result === 'died').length;
  const { deaths, ...counts } = did;
  const { added, changed } = counts;
  return done({
    value: {
      ...{ rows: rows.length, skipped: namedRows(skipped), skippedCount: skipped.length },
      ...{ ...counts, dead, planned, toPlan },
      ...forms.did,
    },
    // Patients who died, according to the list (R26).
    subjects: [...new Set(deaths)],
    details: { rows: rows.length, skipped: skipped.length, added, changed },
  });
});
