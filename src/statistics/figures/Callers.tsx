import { Text, View } from '@tarojs/components';
import { defined } from '../../../domain/defined';
import { percent } from '../../../domain/figures/rates';
import { type Month, monthsBetween } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import { CALLER_MONTHS, listCallers } from '../../../types/figures/listCallers';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';

const { figures: words, figureNames: names } = followupTexts;

const rate = (part: number, whole: number): string => {
  const of = percent(part, whole);
  return of === undefined ? names.none : names.percent(of);
};

interface Props {
  from: Month;
  to: Month;
  /** The one department that is shown; undefined: all of them together. */
  department: { key: string; name: string } | undefined;
}

/**
 * The number of calls that each caller made in these months, for all departments or for one, and
 * the number of patients they reached.
 */
export function Callers({ from, to, department }: Props) {
  const many = monthsBetween(from, to).length > CALLER_MONTHS;
  const operation = useOperation(
    listCallers,
    many ? undefined : { from, to, ...defined({ department: department?.key }) },
  );
  if (many) return null;
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={4} />}>
      {({ callers, total }) => (
        <Card title={department ? words.callersOf(department.name) : words.callers} flat>
          {callers.length === 0 && (
            <View className="figures-note">
              <Text className="quiet">{words.callersEmpty}</Text>
            </View>
          )}
          {callers.map(({ staffId, name, tries, reached, inTime, days }) => (
            <View className="figures-line figures-cell" key={staffId}>
              <View>
                <Text>{name}</Text>
                <View>
                  <Text className="quiet">
                    {words.callerRates(rate(reached, tries), rate(inTime, tries), days)}
                  </Text>
                </View>
              </View>
              <Text className="figures-amount">{words.callerTries(tries, reached)}</Text>
            </View>
          ))}
          {callers.length > 1 && (
            <View className="figures-line figures-cell">
              <Text>{words.callersAll}</Text>
              <Text className="figures-amount">
                {words.callerTries(total.tries, total.reached)}
              </Text>
            </View>
          )}
        </Card>
      )}
    </Loaded>
  );
}
