import { ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import type { FigureRow, Sums } from '../../../types/figures/figures';
import { Card } from '../../parts/Card';
import { aria } from '../../phone/aria';
import { Chart } from './chart';
import { amountOf, inOrderOf, nameOf, placeOf, worded } from './figureWords';
import type { ShownFigure } from './topics';

const { figureNames: names, figures: words } = followupTexts;

interface Props {
  rows: readonly FigureRow[];
  total: Sums;
  scoped: boolean;
  columns: readonly ShownFigure[];
  /** The figure in the chart. */
  drawn: ShownFigure;
  onChoose: (row: FigureRow) => void;
}

/**
 * A table of the departments, ordered by the column whose head is tapped; their names stay visible
 * while the columns scroll sideways.
 */
export function Departments({ rows, total, scoped, columns, drawn, onChoose }: Props) {
  const [by, setBy] = useState<ShownFigure>(drawn);
  const shown = columns.some(each => nameOf(each) === nameOf(by)) ? by : drawn;
  // If all are 0, nobody is first.
  const ordered = rows.some(({ sums }) => (amountOf(shown, sums) ?? 0) > 0);
  const place = (row: FigureRow) => (ordered ? placeOf(rows, shown, row) : undefined);
  return (
    <Card title={words.byDepartment} flat>
      <ScrollView className="figures-scroll" scrollX enhanced showScrollbar={false}>
        <View className="figures-table">
          <View className="figures-row figures-head">
            <Text className="figures-name">{names.department}</Text>
            {columns.map(each => (
              <View
                className="figures-column"
                key={nameOf(each)}
                onClick={() => setBy(each)}
                {...aria({ role: 'button' })}
              >
                <Text>{nameOf(each) === nameOf(shown) ? `↓ ${nameOf(each)}` : nameOf(each)}</Text>
              </View>
            ))}
          </View>
          <View className="figures-row figures-total">
            <Text className="figures-name">{scoped ? names.scoped : names.hospital}</Text>
            <Cells columns={columns} sums={total} />
          </View>
          {inOrderOf(rows, shown).map(row => (
            <View className="figures-row" key={row.key}>
              <View
                className="figures-name figures-way"
                onClick={() => onChoose(row)}
                {...aria({ role: 'button' })}
              >
                <Text>{words.placed(place(row), row.department)}</Text>
              </View>
              <Cells columns={columns} sums={row.sums} />
            </View>
          ))}
        </View>
      </ScrollView>
      <View className="figures-note">
        <Text className="quiet">
          {words.byDepartmentNote}
          {words.orderNote}
        </Text>
      </View>
      <Bars rows={rows} drawn={drawn} />
    </Card>
  );
}

/**
 * The departments as bars, the highest first; departments without the figure are left out. Nothing
 * if all of them are 0.
 */
function Bars({ rows, drawn }: Pick<Props, 'rows' | 'drawn'>) {
  const known = rows
    .flatMap(({ department, sums }) => {
      const amount = amountOf(drawn, sums);
      return amount === undefined ? [] : [{ department, amount, said: worded(drawn, sums) }];
    })
    .sort((a, b) => b.amount - a.amount);
  if (known.length < 2 || known.every(({ amount }) => amount === 0)) return null;
  const title = words.departmentBars(nameOf(drawn));
  return (
    <View className="figures-kinds">
      <Text className="figures-kinds-title">{title}</Text>
      <Chart
        kind="bars"
        labels={known.map(({ department }) => department)}
        values={known.map(({ amount }) => amount)}
        percent={'rate' in drawn}
        label={words.barsWords(
          title,
          known.map(({ department, said }) => words.barsLine(department, said)),
        )}
      />
    </View>
  );
}

const Cells = ({ columns, sums }: { columns: readonly ShownFigure[]; sums: Sums }) => (
  <>
    {columns.map(shown => (
      <Text className="figures-column" key={nameOf(shown)}>
        {worded(shown, sums)}
      </Text>
    ))}
  </>
);
