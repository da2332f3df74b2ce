import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { followupTexts } from '../../../texts/followup';
import { sayDate } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { previewDischarges } from '../../../types/discharges/previewDischarges';
import type { FileGiven } from '../../../types/files/file';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { SheetChoice } from '../../parts/staff/SheetChoice';
import type { PreviewTold } from '../../parts/staff/TableImport';
import { TakenOver } from './TakenOver';

const { importing: words } = followupTexts;

interface Props extends PreviewTold {
  file: FileGiven;
}

/** What importing a list would do, and how its columns and first rows were understood (R15). */
export function Preview({ file, onSeen, onSheet }: Props) {
  const operation = useOperation(previewDischarges, file);
  const value = operation.state === 'ready' ? operation.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer; `onSeen` is another function in each drawing
  useEffect(() => {
    if (value) onSeen({ problems: value.problems, good: value.good });
  }, [value]);
  const refusal = operation.state === 'refused' ? operation.refusal : undefined;
  if (refusal?.code === 'TABLE_SHEETS')
    return <SheetChoice sheets={refusal.facts.sheets} onChoose={onSheet} />;
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={4} />}>
      {would => (
        <>
          <Would would={would} />
          {would.renamed.length > 0 && <Columns renamed={would.renamed} />}
          {would.first.length > 0 && <FirstRows first={would.first} />}
        </>
      )}
    </Loaded>
  );
}

type Value = ValueOf<typeof previewDischarges>;

const Would = ({ would }: { would: Value }) => (
  <>
    <Text className="quiet">{words.would}</Text>
    <TakenOver of={would} />
  </>
);

const Columns = ({ renamed }: { renamed: Value['renamed'] }) => (
  <Card title={words.renamed}>
    {renamed.map(({ column, inFile }) => (
      <Text key={column}>{words.renamedLine(inFile, column)}</Text>
    ))}
  </Card>
);

const FirstRows = ({ first }: { first: Value['first'] }) => (
  <View>
    <Card title={words.first(first.length)} flat>
      {first.map(({ line, sheet = '', ...row }) => (
        <Cell
          key={`${sheet} ${line}`}
          title={`${row.name} ${row.department}`}
          note={[
            row.diagnosis,
            words.leftOn(sayDate(row.dischargedOn)),
            row.phoneMasked,
            row.documentMasked,
            row.died && words.died,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Card>
  </View>
);
