import { ScrollView, Text, View } from '@tarojs/components';
import { summaryLines } from '../../../domain/figures/summary';
import { followupTexts } from '../../../texts/followup';
import type { Sums } from '../../../types/figures/figures';
import type { SummaryView } from '../../../types/figures/summary';
import { Card } from '../../parts/Card';
import { nameOf, worded } from '../figures/figureWords';
import '../figures/index.scss';

const { summary: words, figureNames: names } = followupTexts;

/** The month's figures compared with last month and last year; a dash for months without counts. */
export function Numbers({ of: { month, sums, before, yearBefore } }: { of: SummaryView }) {
  const columns: { month: string; sums?: Sums | undefined }[] = [
    { month, sums },
    before,
    yearBefore,
  ];
  return (
    <Card flat>
      <ScrollView className="figures-scroll" scrollX enhanced showScrollbar={false}>
        <View className="figures-table figures-beside">
          <View className="figures-row figures-head">
            <Text className="figures-name">{words.item}</Text>
            {columns.map(each => (
              <Text className="figures-column" key={each.month}>
                {words.sayShortMonth(each.month)}
              </Text>
            ))}
          </View>
          {summaryLines.map(shown => (
            <View className="figures-row summary-row" key={nameOf(shown)}>
              <Text className="figures-name">{nameOf(shown)}</Text>
              {columns.map((each, index) => (
                <Text
                  className={index ? 'figures-column' : 'figures-column figures-amount'}
                  key={each.month}
                >
                  {each.sums ? worded(shown, each.sums) : names.none}
                </Text>
              ))}
            </View>
          ))}
        </View>
      </ScrollView>
    </Card>
  );
}
