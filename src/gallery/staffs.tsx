import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { deskTexts } from '../../texts/desk';
import { importRoster } from '../../types/changes/importRoster';
import { rosterColumns } from '../../types/timetable/roster';
import { useChange } from '../api/useChange';
import { Card } from '../parts/Card';
import { State } from '../parts/State';
import { Box } from '../parts/staff/Box';
import { Chip } from '../parts/staff/Chip';
import { Choices } from '../parts/staff/Choices';
import { Columns } from '../parts/staff/Columns';
import { Counts } from '../parts/staff/Counts';
import { Entries } from '../parts/staff/Entries';
import { Filter } from '../parts/staff/Filter';
import { Fold } from '../parts/staff/Fold';
import { NameLine } from '../parts/staff/NameLine';
import { NotReady } from '../parts/staff/NotReady';
import { Reason } from '../parts/staff/Reason';
import { RowProblems } from '../parts/staff/RowProblems';
import { SaveBar } from '../parts/staff/SaveBar';
import { SendBar } from '../parts/staff/SendBar';
import { SheetChoice } from '../parts/staff/SheetChoice';
import { TableAsked } from '../parts/staff/TableAsked';
import { TableImport } from '../parts/staff/TableImport';
import { Tally } from '../parts/staff/Tally';
import { Template } from '../parts/staff/Template';
import { Totals } from '../parts/staff/Totals';
import { nothing, readings, refusal, words } from './sample';

const { roster, booking, fits: saving } = deskTexts;
const columns = Object.values(rosterColumns);

/** Components of staff pages, each in each of its states, by file name. */
export const staffs: Record<string, () => ReactNode> = {
  Box: () => (
    <Card>
      <Box>
        <Text>{words.long}</Text>
      </Box>
    </Card>
  ),
  Chip: () => (
    <Card>
      <View className="chips">
        <Chip many text={words.short} on onPress={nothing} />
        <Chip many text={words.main} on={false} onPress={nothing} />
      </View>
    </Card>
  ),
  Choices: () => <Big />,
  Columns: () => (
    <Columns>
      <Card title={words.short}>
        <Text>{words.long}</Text>
      </Card>
      <Card title={words.main}>
        <Text>{words.note}</Text>
      </Card>
    </Columns>
  ),
  Counts: () => (
    <Counts
      label={words.short}
      counts={[
        { value: 'all', name: words.visits.first, count: 128 },
        { value: 'late', name: words.visits.return, count: 3, tone: 'bad' },
        { value: 'none', name: words.main, count: 0, tone: 'warn' },
      ]}
      chosen="late"
      onChoose={nothing}
    />
  ),
  Entries: () => (
    <Entries
      title={words.short}
      entries={[
        { title: words.main, note: words.note, onPress: nothing },
        { title: words.short, note: words.note, onPress: nothing, urgent: true },
      ]}
    />
  ),
  Filter: () => <Filters />,
  Fold: () => (
    <Card flat>
      <Fold title={words.short} note={words.note}>
        <Text>{words.long}</Text>
      </Fold>
      <Fold title={words.main} note={`! ${words.note}`} urgent>
        <Text>{words.long}</Text>
      </Fold>
    </Card>
  ),
  NameLine: () => (
    <Card>
      <NameLine name={words.long} note={words.note} large>
        <State word={words.short} sign="✓" tone="good" />
      </NameLine>
      <NameLine name={words.main}>
        <State word={words.visits.first} sign="…" tone="warn" />
      </NameLine>
    </Card>
  ),
  NotReady: () => (
    <>
      <NotReady of={readings.coming} cards={1} />
      <NotReady of={readings.refused} />
    </>
  ),
  Reason: () => (
    <Card>
      <Reason id="reason" quick={booking.undoReasons} value="" onChange={nothing} complain />
    </Card>
  ),
  RowProblems: () => (
    <RowProblems
      title={roster.problems(2)}
      problems={[
        { line: 2, field: columns[0] ?? '', message: words.long },
        { line: 1_048, field: '', message: words.note },
      ]}
    />
  ),
  TableAsked: () => (
    <TableAsked
      title={roster.what}
      note={roster.whatNote}
      columnsNote={roster.columns}
      list="roster"
    />
  ),
  SaveBar: () => (
    <>
      {[false, true].map(busy => (
        <SaveBar
          key={String(busy)}
          words={saving}
          busy={busy}
          disabled={false}
          onReset={nothing}
          onSave={nothing}
        >
          <Text className="quiet">{words.note}</Text>
        </SaveBar>
      ))}
    </>
  ),
  SendBar: () => (
    <>
      {[{ busy: true }, { busy: false, refusal }].map(of => (
        <SendBar
          key={String(of.busy)}
          of={of}
          text={words.danger}
          busyText={words.busy}
          onSend={nothing}
        />
      ))}
    </>
  ),
  SheetChoice: () => <SheetChoice sheets={[words.short, words.long]} onChoose={nothing} />,
  TableImport: () => <Import />,
  Tally: () => (
    <Tally
      figures={[
        { name: words.long, count: 12 },
        { name: words.short, count: 1_536 },
      ]}
    />
  ),
  Template: () => (
    <Card>
      <Template of="roster" />
    </Card>
  ),
  Totals: () => (
    <>
      <Totals
        figures={[
          { name: words.visits.first, count: 96 },
          { name: words.visits.return, count: 8 },
        ]}
        note={words.note}
      />
      <Totals figures={[{ name: words.short, count: '98.7%' }]} />
    </>
  ),
};

function Big() {
  const [chosen, choose] = useState<'good' | 'warn' | 'bad' | undefined>('bad');
  return (
    <Card>
      <Choices
        label={words.short}
        options={[
          { value: 'good', text: words.visits.first, tone: 'good' },
          { value: 'warn', text: words.visits.return, tone: 'warn' },
          { value: 'bad', text: words.danger, tone: 'bad' },
        ]}
        chosen={chosen}
        onChoose={choose}
      />
    </Card>
  );
}

function Filters() {
  const options = Object.values(words.visits);
  const [chosen, pick] = useState(0);
  return (
    <View className="filters">
      <Filter
        name={words.short}
        value={options[chosen]}
        options={options}
        chosen={chosen}
        onPick={pick}
      />
      <Filter name={words.main} value={undefined} options={options} chosen={-1} onPick={nothing} />
    </View>
  );
}

function Import() {
  const change = useChange(importRoster);
  return (
    <TableImport
      change={change}
      words={roster}
      skipping={roster}
      list="roster"
      problemsOf={() => undefined}
    >
      {() => null}
    </TableImport>
  );
}
