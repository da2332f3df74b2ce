import { useState } from 'react';
import type { ValueOf } from '../../../types/contract';
import { dischargeColumns } from '../../../types/discharges';
import { importDischarges } from '../../../types/followup';
import { followupTexts } from '../../../types/texts/followup';
import { chooseFile } from '../../api/files';
import type { ChosenFile } from '../../api/files/files';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { ask } from '../../phone/ask';
import { Refusal } from '../../staff/Refusal';
import { RowProblems } from '../../staff/RowProblems';
import { StaffPage } from '../../staff/StaffPage';
import { TableAsked } from '../../staff/TableAsked';
import { Tally } from '../../staff/Tally';
import { useChange } from '../../staff/useChange';
import { go } from '../go';

const { importing: words } = followupTexts;

export default () => <StaffPage roles={['followUpOffice']}>{() => <Import />}</StaffPage>;

/** Who has left the wards? A file is taken, or every bad row is named and nothing changes (R15). */
function Import() {
  const [file, setFile] = useState<ChosenFile>();
  const [noFile, setNoFile] = useState(false);
  const [done, setDone] = useState<ValueOf<typeof importDischarges>>();
  const change = useChange(importDischarges);
  const { refusal } = change;
  const problems =
    refusal?.code === 'DISCHARGES_HAVE_PROBLEMS' ? refusal.facts : { problems: [], good: 0 };
  const ready = file && !done && problems.problems.length === 0;

  const choose = async () => {
    const chosen = await chooseFile(['csv', 'xlsx']);
    setNoFile(!chosen && !file);
    if (!chosen) return;
    setFile(chosen);
    setDone(undefined);
    change.forget();
  };
  const send = async (skipBadRows: boolean) => {
    if (!file) return;
    const { name: fileName, contentBase64 } = file;
    const answer = await change.send({ fileName, contentBase64, skipBadRows });
    if (answer && 'value' in answer) setDone(answer.value);
  };
  const skip = async () => {
    const { content, ...asked } = words.skipAsk;
    if (await ask({ ...asked, content: content(problems.good) })) await send(true);
  };

  return (
    <>
      <Body>
        {done ? (
          <Done done={done} />
        ) : (
          <TableAsked
            title={words.what}
            note={words.whatNote}
            columnsNote={words.columns}
            columns={Object.values(dischargeColumns)}
          />
        )}
        {noFile && <Notice tone="warn" message={words.noFile} wayOn={words.noFileWay} />}
        {file && !done && <Notice message={words.chosen(file.name)} />}
        <Refusal of={refusal} />
        {problems.problems.length > 0 && (
          <RowProblems
            title={words.problems(problems.problems.length)}
            problems={problems.problems}
          />
        )}
        {ready && <Button text={words.chooseOther} onPress={choose} />}
      </Body>
      <BottomBar>
        {problems.good > 0 && (
          <Button
            kind="danger"
            text={words.skip(problems.good)}
            busyText={words.importing}
            busy={change.busy}
            onPress={skip}
          />
        )}
        {ready ? (
          <Button
            kind="main"
            text={words.import}
            busyText={words.importing}
            busy={change.busy}
            onPress={() => send(false)}
          />
        ) : done ? (
          <>
            <Button kind="main" text={words.toToday} onPress={go.backToToday} />
            <Button text={words.chooseOther} onPress={choose} />
          </>
        ) : (
          <Button
            kind="main"
            text={file ? words.chooseOther : words.choose}
            disabled={change.busy}
            onPress={choose}
          />
        )}
      </BottomBar>
    </>
  );
}

/** What the list changed. */
function Done({ done }: { done: ValueOf<typeof importDischarges> }) {
  const { rows, skipped, added, changed, unchanged, dead, planned } = done;
  const same = added === 0 && changed === 0;
  return (
    <>
      <Notice
        tone="good"
        message={same ? words.same : words.done}
        wayOn={same ? words.sameNote(rows) : words.doneNote(rows, planned)}
      />
      <Tally
        figures={[
          { name: words.added, count: added },
          { name: words.changed, count: changed },
          { name: words.unchanged, count: unchanged },
          { name: words.dead, count: dead },
          { name: words.planned, count: planned },
        ]}
      />
      {skipped.length > 0 && (
        <RowProblems title={words.skippedTitle(skipped.length)} problems={skipped} />
      )}
    </>
  );
}
