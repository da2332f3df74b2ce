import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import { type CallListKind, callListKinds } from '../../../types/callLists/callLists';
import { importCallList } from '../../../types/callLists/importCallList';
import type { ValueOf } from '../../../types/contract';
import { type SentChange, useChange } from '../../api/useChange';
import { go } from '../../go';
import { Notice } from '../../parts/Notice';
import { Choices } from '../../parts/staff/Choices';
import { RowProblems } from '../../parts/staff/RowProblems';
import { TableImport } from '../../parts/staff/TableImport';
import { staffPage } from '../page';
import { Preview } from './Preview';
import { TakenOver } from './TakenOver';

const { callLists: words } = followupTexts;

/**
 * Imports a list of health checks, or of patients referred by another unit: one call is planned for
 * each (R15).
 */
export default staffPage('followup/importCalls', function ImportCalls() {
  const [kind, setKind] = useState<CallListKind>('healthCheck');
  const change = useChange(importCallList);
  // The list's kind is sent with the file.
  const ofKind: SentChange<typeof importCallList> = {
    ...change,
    send: wish => change.send({ ...wish, kind }),
  };
  const choose = (chosen: CallListKind | undefined) => {
    change.forget();
    setKind(chosen ?? kind);
  };
  return (
    <TableImport
      key={kind}
      change={ofKind}
      words={{ ...words.words, whatNote: words.whatNotes[kind] }}
      skipping={words.words}
      list={kind}
      above={
        <Choices
          label={words.kind}
          options={callListKinds.map(value => ({ value, text: words.kinds[value] }))}
          chosen={kind}
          onChoose={choose}
          always
        />
      }
      problemsOf={({ code, facts }) => (code === 'CALL_LIST_HAS_PROBLEMS' ? facts : undefined)}
      preview={(file, on) => <Preview kind={kind} file={file} {...on} />}
      onward={{ text: words.toToday, onPress: () => go.instead('followup/today') }}
    >
      {done => <Done done={done} />}
    </TableImport>
  );
});

/** What the import changed. */
function Done({ done }: { done: ValueOf<typeof importCallList> }) {
  const { rows, skipped, skippedCount, added, changed } = done;
  const same = added === 0 && changed === 0;
  return (
    <>
      <Notice
        tone="good"
        message={same ? words.same : words.done}
        wayOn={same ? words.sameNote(rows) : words.doneNote(rows, added)}
      />
      <TakenOver of={done} />
      {skipped.length > 0 && (
        <RowProblems title={words.words.skippedTitle(skippedCount)} problems={skipped} />
      )}
    </>
  );
}
