import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { Card } from '../../parts/Card';
import { Fold } from '../../parts/staff/Fold';
import { Chart } from './chart';
import {
  amountOf,
  courseWords,
  knownFigures,
  nameOf,
  ofWhat,
  type Point,
  worded,
} from './figureWords';
import type { ShownFigure } from './topics';

const { figures: words } = followupTexts;

/**
 * A figure over the months: as a chart, in a sentence, and as a list. Empty for one month alone.
 */
export function Course({ course, shown }: { course: readonly Point[]; shown: ShownFigure }) {
  const points = knownFigures(course, shown);
  if (points.length < 2) return null;
  const courseText = courseWords(points, shown);
  return (
    <Card title={words.courseTitle(nameOf(shown), points.length)} flat>
      <View className="figures-drawn">
        <Chart
          kind="line"
          labels={points.map(({ month }) => month.slice(2).replace('-', '/'))}
          values={points.map(({ sums }) => amountOf(shown, sums))}
          percent={'rate' in shown}
          label={courseText}
        />
        <Text className="quiet figures-said">{courseText}</Text>
      </View>
      <Fold title={words.courseTable}>
        {[...points].reverse().map(({ month, sums }) => (
          <View className="figures-line" key={month}>
            <Text>{words.sayMonth(month)}</Text>
            <Text className="quiet">{ofWhat(shown, sums)}</Text>
            <Text className="figures-amount">{worded(shown, sums)}</Text>
          </View>
        ))}
      </Fold>
    </Card>
  );
}
