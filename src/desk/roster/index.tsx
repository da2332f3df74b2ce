import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ValueOf } from '../../../types/contract';
import { importRoster } from '../../../types/desk';
import { rosterColumns } from '../../../types/roster';
import { deskTexts } from '../../../types/texts/desk';
import { chooseFile } from '../../api/files';
import type { ChosenFile } from '../../api/files/files';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { ask } from '../../phone/ask';
import { Refusal } from '../../staff/Refusal';
import { RowProblems } from '../../staff/RowProblems';
import { OFFICE, StaffPage } from '../../staff/StaffPage';
import { TableAsked } from '../../staff/TableAsked';
import { Tally } from '../../staff/Tally';
import { useChange } from '../../staff/useChange';
import { go } from '../go';
import './index.scss';

const { roster: words } = deskTexts;

export default () => <StaffPage roles={OFFICE}>{() => <Roster />}</StaffPage>;

/** Which timetable holds? A file is taken, or every bad row is named and nothing changes (R2). */
function Roster() {
  const [file, setFile] = useState<ChosenFile>();
  const [noFile, setNoFile] = useState(false);
  const [done, setDone] = useState<ValueOf<typeof importRoster>>();
  const change = useChange(importRoster);
  const { refusal } = change;
  const problems =
    refusal?.code === 'ROSTER_HAS_PROBLEMS' ? refusal.facts : { problems: [], good: 0 };

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
            columns={Object.values(rosterColumns)}
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
        {file && !done && !problems.problems.length && (
          <Button text={words.chooseOther} onPress={choose} />
        )}
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
        {file && !done && !problems.problems.length ? (
          <Button
            kind="main"
            text={words.import}
            busyText={words.importing}
            busy={change.busy}
            onPress={() => send(false)}
          />
        ) : (
          <Button
            kind={done ? 'quiet' : 'main'}
            text={file ? words.chooseOther : words.choose}
            disabled={change.busy}
            onPress={choose}
          />
        )}
      </BottomBar>
    </>
  );
}

/** What the new timetable made of the sessions ahead. */
function Done({ done }: { done: ValueOf<typeof importRoster> }) {
  const { rows, departments, doctors, skipped, sessions } = done;
  const figures = [
    { name: words.added, count: sessions.added },
    { name: words.changed, count: sessions.changed },
    { name: words.withdrawn, count: sessions.withdrawn },
    { name: words.unchanged, count: sessions.unchanged },
  ];
  return (
    <>
      <Notice tone="good" message={words.done} wayOn={words.counts(rows, departments, doctors)} />
      <Tally figures={figures} />
      {sessions.kept.length > 0 && (
        <Notice tone="warn" message={words.keptTitle(sessions.kept.length)} wayOn={words.keptNote}>
          <View className="roster-kept">
            {sessions.kept.map(({ sessionId, bookings }) => (
              <Text key={sessionId}>{words.kept(sessionId, bookings)}</Text>
            ))}
          </View>
          <Button small text={words.toStops} onPress={() => go.stops()} />
        </Notice>
      )}
      {skipped.length > 0 && (
        <RowProblems title={words.skippedTitle(skipped.length)} problems={skipped} />
      )}
    </>
  );
}
