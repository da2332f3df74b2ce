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
import { nothing, readings, refusal, sampleWords } from './sample';

const { roster, booking, fits: saving } = deskTexts;
const columns = Object.values(rosterColumns);

/** Components of staff pages, each in each of its states, by file name. */
export const staffs: Record<string, () => ReactNode> = {
  Box: () => (
    <Card>
      <Box>
        <Text>{sampleWords.long}</Text>
      </Box>
    </Card>
  ),
  Chip: () => (
    <Card>
      <View className="chips">
        <Chip many text={sampleWords.short} on onPress={nothing} />
        <Chip many text={sampleWords.main} on={false} onPress={nothing} />
      </View>
    </Card>
  ),
  Choices: () => <Big />,
  Columns: () => (
    <Columns>
      <Card title={sampleWords.short}>
        <Text>{sampleWords.long}</Text>
      </Card>
      <Card title={sampleWords.main}>
        <Text>{sampleWords.note}</Text>
      </Card>
    </Columns>
  ),
  Counts: () => (
    <Counts
      label={sampleWords.short}
      counts={[
        { value: 'all', name: sampleWords.visits.first, count: 128 },
        { value: 'late', name: sampleWords.visits.return, count: 3, tone: 'bad' },
        { value: 'none', name: sampleWords.main, count: 0, tone: 'warn' },
      ]}
      chosen="late"
      onChoose={nothing}
    />
  ),
  Entries: () => (
    <Entries
      title={sampleWords.short}
      entries={[
        { title: sampleWords.main, note: sampleWords.note, to: 'desk/find' },
        { title: sampleWords.short, note: sampleWords.note, to: 'desk/calls', urgent: true },
      ]}
    />
  ),
  Filter: () => <Filters />,
  Fold: () => (
    <Card flat>
      <Fold title={sampleWords.short} note={sampleWords.note}>
        <Text>{sampleWords.long}</Text>
      </Fold>
      <Fold title={sampleWords.main} note={`! ${sampleWords.note}`} urgent>
        <Text>{sampleWords.long}</Text>
      </Fold>
    </Card>
  ),
  NameLine: () => (
    <Card>
      <NameLine name={sampleWords.long} note={sampleWords.note} large>
        <State word={sampleWords.short} sign="✓" tone="good" />
      </NameLine>
      <NameLine name={sampleWords.main}>
        <State word={sampleWords.visits.first} sign="…" tone="warn" />
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
        { line: 2, field: columns[0] ?? '', message: sampleWords.long },
        { line: 1_048, field: '', message: sampleWords.note },
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
          <Text className="quiet">{sampleWords.note}</Text>
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
          text={sampleWords.danger}
          busyText={sampleWords.busy}
          onSend={nothing}
        />
      ))}
    </>
  ),
  SheetChoice: () => (
    <SheetChoice sheets={[sampleWords.short, sampleWords.long]} onChoose={nothing} />
  ),
  TableImport: () => <Import />,
  Tally: () => (
    <Tally
      figures={[
        { name: sampleWords.long, count: 12 },
        { name: sampleWords.short, count: 1_536 },
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
          { name: sampleWords.visits.first, count: 96 },
          { name: sampleWords.visits.return, count: 8 },
        ]}
        note={sampleWords.note}
      />
      <Totals figures={[{ name: sampleWords.short, count: '98.7%' }]} />
    </>
  ),
};

function Big() {
  const [chosen, choose] = useState<'good' | 'warn' | 'bad' | undefined>('bad');
  return (
    <Card>
      <Choices
        label={sampleWords.short}
        options={[
          { value: 'good', text: sampleWords.visits.first, tone: 'good' },
          { value: 'warn', text: sampleWords.visits.return, tone: 'warn' },
          { value: 'bad', text: sampleWords.danger, tone: 'bad' },
        ]}
        chosen={chosen}
        onChoose={choose}
      />
    </Card>
  );
}

function Filters() {
  const options = Object.values(sampleWords.visits);
  const [chosen, pick] = useState(0);
  return (
    <View className="filters">
      <Filter
        name={sampleWords.short}
        value={options[chosen]}
        options={options}
        chosen={chosen}
        onPick={pick}
      />
      <Filter
        name={sampleWords.main}
        value={undefined}
        options={options}
        chosen={-1}
        onPick={nothing}
      />
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
