import { useState } from 'react';
import type { ValueOf } from '../../../types/contract';
import { figureColumns } from '../../../types/figures';
import { importFigures } from '../../../types/followup';
import { followupTexts } from '../../../types/texts/followup';
import { chooseFile } from '../../api/files';
import type { ChosenFile } from '../../api/files/files';
import { go as back } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../staff/Refusal';
import { RowProblems } from '../../staff/RowProblems';
import { StaffPage } from '../../staff/StaffPage';
import { TableAsked } from '../../staff/TableAsked';
import { useChange } from '../../staff/useChange';

const { history: words } = followupTexts;

export default () => <StaffPage roles={['followUpOffice']}>{() => <History />}</StaffPage>;

/** How were the months before? Their sums are taken from a file (R18). */
function History() {
  const [file, setFile] = useState<ChosenFile>();
  const [noFile, setNoFile] = useState(false);
  const [done, setDone] = useState<ValueOf<typeof importFigures>>();
  const change = useChange(importFigures);
  const { refusal } = change;
  const problems = refusal?.code === 'FIGURES_HAVE_PROBLEMS' ? refusal.facts.problems : [];

  const choose = async () => {
    const chosen = await chooseFile(['csv', 'xlsx']);
    setNoFile(!chosen && !file);
    if (!chosen) return;
    setFile(chosen);
    setDone(undefined);
    change.forget();
  };
  const send = async () => {
    if (!file) return;
    const answer = await change.send({ fileName: file.name, contentBase64: file.contentBase64 });
    if (answer && 'value' in answer) setDone(answer.value);
  };
  return (
    <>
      <Body>
        {done ? (
          <Notice tone="good" message={words.done(done.months, done.changed)} />
        ) : (
          <TableAsked
            title={words.what}
            note={words.whatNote}
            columnsNote={words.columns}
            columns={Object.values(figureColumns).map(([, name]) => name)}
          />
        )}
        {noFile && <Notice tone="warn" message={words.noFile} wayOn={words.noFileWay} />}
        {file && !done && <Notice message={words.chosen(file.name)} />}
        <Refusal of={refusal} />
        {problems.length > 0 && (
          <RowProblems title={words.problems(problems.length)} problems={problems} />
        )}
        {file && <Button text={words.chooseOther} disabled={change.busy} onPress={choose} />}
      </Body>
      <BottomBar>
        {done ? (
          <Button kind="main" text={words.look} onPress={back.back} />
        ) : file && !problems.length ? (
          <Button
            kind="main"
            text={words.import}
            busyText={words.importing}
            busy={change.busy}
            onPress={send}
          />
        ) : (
          <Button kind="main" text={words.choose} disabled={change.busy} onPress={choose} />
        )}
      </BottomBar>
    </>
  );
}
