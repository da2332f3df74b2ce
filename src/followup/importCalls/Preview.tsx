import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { followupTexts } from '../../../texts/followup';
import { sayDate } from '../../../texts/say';
import type { CallListKind } from '../../../types/callLists/callLists';
import { previewCallList } from '../../../types/callLists/previewCallList';
import type { ValueOf } from '../../../types/contract';
import type { FileGiven } from '../../../types/files/file';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { SheetChoice } from '../../parts/staff/SheetChoice';
import type { PreviewTold } from '../../parts/staff/TableImport';
import { TakenOver } from './TakenOver';

const { callLists: words } = followupTexts;

interface Props extends PreviewTold {
  kind: CallListKind;
  file: FileGiven;
}

/** What importing a list of people to call would do, and how its columns and first rows were understood (R15). */
export function Preview({ kind, file, onSeen, onSheet }: Props) {
  const operation = useOperation(previewCallList, { kind, ...file });
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
          <Text className="quiet">{words.would}</Text>
          <TakenOver of={would} />
          {would.renamed.length > 0 && (
            <Card title={words.renamed}>
              {would.renamed.map(({ column, inFile }) => (
                <Text key={column}>{words.renamedLine(inFile, column)}</Text>
              ))}
            </Card>
          )}
          {would.first.length > 0 && <FirstRows kind={kind} first={would.first} />}
        </>
      )}
    </Loaded>
  );
}

type First = ValueOf<typeof previewCallList>['first'];

const FirstRows = ({ kind, first }: { kind: CallListKind; first: First }) => (
  <Card title={words.first(first.length)} flat>
    {first.map(({ line, sheet = '', date, ...row }) => (
      <Cell
        key={`${sheet} ${line}`}
        title={`${row.name} ${row.department}`}
        note={[
          row.unit,
          kind === 'healthCheck' ? words.checkedOn(sayDate(date)) : words.askedFor(sayDate(date)),
          row.phoneMasked,
          row.documentMasked,
          row.text,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
    ))}
  </Card>
);
