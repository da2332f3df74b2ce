import { ScrollView, Text, View } from '@tarojs/components';
import { addDays } from '../../domain/time/time';
import { deskTexts } from '../../texts/desk';
import { dayWords } from '../../texts/say';
import { aria } from '../phone/aria';
import './DayStrip.scss';

const { common } = deskTexts;

interface Props {
  today: string;
  /** How many days, today the first. */
  days: number;
  chosen: string;
  onChoose: (date: string) => void;
}

const idOf = (date: string) => `date-${date}`;

/** The days ahead beside each other. */
export function DateStrip({ today, days, chosen, onChoose }: Props) {
  return (
    <ScrollView
      className="day-strip"
      scrollX
      enhanced
      showScrollbar={false}
      scrollIntoView={idOf(chosen)}
    >
      <View className="day-strip-days" {...aria({ role: 'tablist', label: common.day })}>
        {Array.from({ length: days }, (_, i) => addDays(today, i)).map(date => {
          const { name, day } = dayWords(date, today);
          return (
            <View
              key={date}
              id={idOf(date)}
              className={date === chosen ? 'day day-chosen' : 'day'}
              onClick={() => onChoose(date)}
              {...aria({ role: 'tab', selected: date === chosen })}
            >
              <Text className="day-name">{name}</Text>
              <Text className="day-date">{day}</Text>
            </View>
          );
        })}
      </View>
    </ScrollView>
  );
}
