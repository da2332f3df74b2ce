import { Text } from '@tarojs/components';
import { type ReactNode, useEffect } from 'react';
import type { RowProblem } from '../../../types/answer';
import type { Operation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { SheetChoice } from '../../parts/staff/SheetChoice';
import type { PreviewTold } from '../../parts/staff/TableImport';

/** What the preview of any list says. */
interface Previewed {
  good: number;
  problems: RowProblem[];
  renamed: { column: string; inFile: string }[];
}

interface Props<V extends Previewed> extends PreviewTold {
  of: Operation<V>;
  words: {
    would: string;
    renamed: string;
    renamedLine: (inFile: string, column: string) => string;
  };
  /** How many of each sort there would be. */
  tally: (would: V) => ReactNode;
  /** The first rows, as this list has them. */
  children: (would: V) => ReactNode;
}

/** What importing a list of people would do: which sheet, how many rows, how its columns and first rows were understood (R15). */
export function Would<V extends Previewed>({
  of,
  words,
  tally,
  onSeen,
  onSheet,
  children,
}: Props<V>) {
  const value = of.state === 'ready' ? of.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer; `onSeen` is another function in each drawing
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
