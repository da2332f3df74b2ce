import { Text } from '@tarojs/components';
import { type ReactNode, useEffect } from 'react';
import type { RowProblem } from '../../../types/answer';
import type { OperationState } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { SheetChoice } from '../../parts/staff/SheetChoice';
import type { PreviewTold } from '../../parts/staff/TableImport';

/** The parts that every list's preview has. */
interface Previewed {
  good: number;
  problems: RowProblem[];
  renamed: { column: string; inFile: string }[];
}

interface Props<V extends Previewed> extends PreviewTold {
  of: OperationState<V>;
  words: {
    would: string;
    renamed: string;
    renamedLine: (inFile: string, column: string) => string;
  };
  /** The counts by result. */
  tally: (would: V) => ReactNode;
  /** The first rows of this list. */
  children: (would: V) => ReactNode;
}

/**
 * What importing a list of people would do: which sheet, how many rows, how its columns and first
 * rows were read (R15).
 */
export function Would<V extends Previewed>({
  of,
  words,
  tally,
  onSeen,
  onSheet,
  children,
}: Props<V>) {
  const value = of.state === 'ready' ? of.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: called once for each answer; `onSeen` changes with each rendering
  useEffect(() => {
    if (value) onSeen({ problems: value.problems, good: value.good });
  }, [value]);
  const refusal = of.state === 'refused' ? of.refusal : undefined;
  if (refusal?.code === 'TABLE_SHEETS')
    return <SheetChoice sheets={refusal.facts.sheets} onChoose={onSheet} />;
  return (
    <Loaded of={of} skeleton={<Skeleton cards={1} lines={4} />}>
      {would => (
        <>
          <Text className="quiet">{words.would}</Text>
          {tally(would)}
          {would.renamed.length > 0 && (
            <Card title={words.renamed}>
              {would.renamed.map(({ column, inFile }) => (
                <Text key={column}>{words.renamedLine(inFile, column)}</Text>
              ))}
            </Card>
          )}
          {children(would)}
        </>
      )}
    </Loaded>
  );
}
