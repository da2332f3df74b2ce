import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { monthAfter, monthOf } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import { listPraised } from '../../../types/voices/listPraised';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';

const { voices: words, figures } = followupTexts;

/** The staff praised in a month, and how often. */
export function Praised({ today }: { today: string }) {
  const months = Array.from({ length: 12 }, (_, ago) => monthAfter(monthOf(today), -ago));
  const [month, setMonth] = useState(monthOf(today));
  const operation = useOperation(listPraised, { month });
  return (
    <>
      <View className="filters">
        <Filter
          name={words.month}
          value={figures.sayMonth(month)}
          all={false}
          options={months.map(figures.sayMonth)}
          chosen={months.indexOf(month)}
          onPick={index => setMonth(months[index] ?? month)}
        />
      </View>
      <Loaded of={operation} skeleton={<Skeleton cards={1} lines={4} />}>
        {({ praise, people }) =>
          people.length === 0 ? (
            <Empty title={words.countedEmpty} note={words.counted(month, praise)} />
          ) : (
            <Card title={words.counted(month, praise)}>
              {people.map(({ key, name, department, count }) => (
                <View className="voice-person" key={key}>
                  <Text>{words.colleague(name, department)}</Text>
                  <Text>{words.times(count)}</Text>
                </View>
              ))}
            </Card>
          )
        }
      </Loaded>
    </>
  );
}
