import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { importRoster } from '../../../types/changes/importRoster';
import type { ValueOf } from '../../../types/contract';
import { rosterColumns } from '../../../types/timetable/roster';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { RowProblems } from '../../parts/staff/RowProblems';
import { TableImport } from '../../parts/staff/TableImport';
import { Tally } from '../../parts/staff/Tally';
import { staffPage } from '../page';
import './index.scss';

const { roster: words } = deskTexts;

/** Imports the timetable: the whole file is taken, or each bad row is named and nothing changes (R2). */
export default staffPage('desk/roster', function Roster() {
  const change = useChange(importRoster);
  return (
    <TableImport
      change={change}
      words={words}
      skipping={words}
      columns={Object.values(rosterColumns)}
      problemsOf={({ code, facts }) => (code === 'ROSTER_HAS_PROBLEMS' ? facts : undefined)}
    >
      {done => <Done done={done} />}
    </TableImport>
  );
});

/** What the import changed of the sessions ahead. */
function Done({ done }: { done: ValueOf<typeof importRoster> }) {
  const { rows, departments, doctors, skipped, skippedCount, sessions } = done;
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
          <Button small text={words.toStops} onPress={() => go('desk/stops')} />
        </Notice>
      )}
      {skipped.length > 0 && (
        <RowProblems title={words.skippedTitle(skippedCount)} problems={skipped} />
      )}
    </>
  );
}
