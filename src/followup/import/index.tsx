import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { Notice } from '../../parts/Notice';
import { RowProblems } from '../../parts/staff/RowProblems';
import { TableImport } from '../../parts/staff/TableImport';
import { staffPage } from '../page';
import { Preview } from './Preview';
import { TakenOver } from './TakenOver';

const { importing: words } = followupTexts;

/**
 * Imports discharged patients: the whole file is imported, or each wrong row is reported and
 * nothing changes (R15).
 */
export default staffPage('followup/import', function Import() {
  const change = useChange(importDischarges);
  return (
    <TableImport
      change={change}
      words={words}
      skipping={words}
      list="discharges"
      problemsOf={({ code, facts }) => (code === 'DISCHARGES_HAVE_PROBLEMS' ? facts : undefined)}
      preview={(file, on) => <Preview file={file} {...on} />}
      onward={{ text: words.toToday, onPress: () => go.instead('followup/today') }}
    >
      {done => <Done done={done} />}
    </TableImport>
  );
});

/** What the import changed. */
function Done({ done }: { done: ValueOf<typeof importDischarges> }) {
  const { rows, skipped, skippedCount, added, changed, planned, toPlan } = done;
  const same = added === 0 && changed === 0;
  return (
    <>
      <Notice
        tone="good"
        message={same ? words.same : words.done}
        wayOn={same ? words.sameNote(rows) : words.doneNote(rows, planned)}
      />
      {toPlan > 0 && <Notice message={words.toPlan(toPlan)} wayOn={words.toPlanNote} />}
      <TakenOver of={done} />
      {skipped.length > 0 && (
        <RowProblems title={words.skippedTitle(skippedCount)} problems={skipped} />
      )}
    </>
  );
}
