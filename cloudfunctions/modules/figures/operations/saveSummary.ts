import { scopeOf } from '../../../../domain/access/scope';
import { done, refused } from '../../../../types/answer';
import { saveSummary as contract } from '../../../../types/figures/saveSummary';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { caseStore } from '../../cases';
import { readSummary } from '../steps/readSummary';
import { summaryId, summaryStore } from '../stores/summaries';

/** The summary is for the whole hospital: a member limited to departments cannot write it (R20). */
export const saveSummary = staffOperation(contract, async (input, { caller, now }) => {
  if (scopeOf(caller.staff, 'figures').of !== 'all') return refused('OTHER_DEPARTMENT', {});
  const { requestId, month, revision, note, cases } = input;
  const known = new Map(
    (await caseStore.byIds(cases.map(({ caseId }) => caseId))).map(each => [each._id, each]),
  );
  const id = summaryId(month);
  const chosenCases = cases.flatMap(({ caseId, text }) => {
    const its = known.get(caseId);
    return its
      ? [{ caseId, department: its.department, kind: its.kind, text: seal(text, id) }]
      : [];
  });
  if (chosenCases.length < cases.length) return refused('CASE_UNKNOWN', {});
  const savedBy = `${caller.account} ${requestId}`;
  const next = { month, note: note && seal(note, id), cases: chosenCases, revision: revision + 1 };
  const saved = await summaryStore.put({ _id: id, ...next, by: caller.account, at: now, savedBy });
  if (!saved && (await summaryStore.get(month))?.savedBy !== savedBy)
    return refused('FIGURES_SUMMARY_CHANGED', {});
  return done({
    value: await readSummary(month, caller.staff, now),
    subjects: [id, ...chosenCases.map(({ caseId }) => caseId)],
    details: { month },
  });
});
