import { worksOnAllFollowUps } from '../../../../domain/access/followUps';
import { done, refused } from '../../../../types/answer';
import { importCallList as contract } from '../../../../types/callLists/importCallList';
import { namedRows } from '../../../cloud/rowProblems';
import { staffOperation } from '../../access';
import { doneWith } from '../../files';
import { policyAt } from '../../policy';
import { readCalls } from '../steps/readCalls';
import { takeCalls } from '../steps/takeCalls';

/** The list is for the whole hospital: a member limited to departments cannot import it (R20). */
export const importCallList = staffOperation(contract, async (input, { caller, now }) => {
  if (!worksOnAllFollowUps(caller.staff)) return refused('OTHER_DEPARTMENT', {});
  const { skipBadRows, ...list } = input;
  const read = await readCalls(list, caller.account, now);
  if (!read.ok) return read;
  const { rows, problems: skipped } = read.value;
  if (!rows.length || (skipped.length && !skipBadRows))
    return refused('CALL_LIST_HAS_PROBLEMS', { problems: namedRows(skipped), good: rows.length });
  const did = await takeCalls(rows, { kind: list.kind, policy: await policyAt(now), now }, true);
  await doneWith(list, caller.account, now);
  const { added, changed } = did;
  return done({
    value: {
      ...{ rows: rows.length, skipped: namedRows(skipped), skippedCount: skipped.length },
      ...did,
    },
    subjects: [],
    details: { kind: list.kind, rows: rows.length, skipped: skipped.length, added, changed },
  });
});
