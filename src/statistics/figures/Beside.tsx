import { ScrollView, Text, View } from '@tarojs/components';
import { ofHospital } from '../../../domain/figures/figures';
import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import type { FigureRow, Sums } from '../../../types/figures/figures';
import type { viewFigures } from '../../../types/figures/viewFigures';
import { Card } from '../../parts/Card';
import { nameOf, worded } from './figureWords';
import type { ShownFigure } from './topics';

const { figures: words, figureNames: names } = followupTexts;

interface Props {
  value: ValueOf<typeof viewFigures>;
  /** The key of the one department that is shown. */
  department: string | undefined;
  columns: readonly ShownFigure[];
}

/**
 * The figures of a topic compared with those of the months just before and of last year (R18); a
 * dash for months without counts.
 */
export function Beside({ value: { from, to, rows, beside }, department, columns }: Props) {
  const of = (all: readonly FigureRow[]): Sums =>
    ofHospital(all.filter(({ key }) => !department || key === department));
  const { before, yearBefore } = beside;
  const said = (shown: ShownFigure, all: readonly FigureRow[]) =>
    all.length ? worded(shown, of(all)) : names.none;
  return (
    <Card title={words.beside} flat>
      <ScrollView className="figures-scroll" scrollX enhanced showScrollbar={false}>
        <View className="figures-table figures-beside">
          <View className="figures-row figures-head">
            <Text className="figures-name" />
            <Text className="figures-column">{words.now}</Text>
            <Text className="figures-column">{from === to ? words.before : words.beforeMany}</Text>
            <Text className="figures-column">{words.yearBefore}</Text>
          </View>
          {columns.map(shown => (
            <View className="figures-row" key={nameOf(shown)}>
              <Text className="figures-name">{nameOf(shown)}</Text>
              <Text className="figures-column figures-amount">{said(shown, rows)}</Text>
              <Text className="figures-column">{said(shown, before.rows)}</Text>
              <Text className="figures-column">{said(shown, yearBefore.rows)}</Text>
            </View>
          ))}
        </View>
      </ScrollView>
      <View className="figures-note">
        <Text className="quiet">
          {words.besideNote(
            words.range(before.from, before.to),
            words.range(yearBefore.from, yearBefore.to),
          )}
        </Text>
      </View>
    </Card>
  );
}
