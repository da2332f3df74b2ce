import { ScrollView, Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { dayWords } from '../../texts/say';
import type { DayView } from '../../types/timetable/scheduling';
import { aria } from '../phone/aria';
import './DayStrip.scss';

interface Props {
  label: string;
  days: DayView[];
  today: string;
  chosen: string | undefined;
  onChoose: (date: string | undefined) => void;
  /** The word for no day in particular; without it one day is always chosen. */
  anyDay?: string;
}

const idOf = (date: string) => `day-${date}`;

/** The days ahead beside each other, each with how it stands. */
export function DayStrip({ label, days, today, chosen, onChoose, anyDay }: Props) {
  return (
    <ScrollView
      className="day-strip"
      scrollX
      enhanced
      showScrollbar={false}
      scrollIntoView={chosen && idOf(chosen)}
    >
      <View className="day-strip-days" {...aria({ role: 'tablist', label })}>
        {anyDay && (
          <View
            className={chosen === undefined ? 'day day-chosen' : 'day'}
            onClick={() => onChoose(undefined)}
            {...aria({ role: 'tab', selected: chosen === undefined })}
          >
            <Text className="day-name">{anyDay}</Text>
          </View>
        )}
        {days.map(day => {
          const { name, day: date } = dayWords(day.date, today);
          return (
            <View
              key={day.date}
              id={idOf(day.date)}
              className={`day${day.date === chosen ? ' day-chosen' : ''}${day.state === 'open' ? ' day-open' : ''}`}
              onClick={() => onChoose(day.date)}
              {...aria({ role: 'tab', selected: day.date === chosen })}
            >
              <Text className="day-name">{name}</Text>
              <Text className="day-date">{date}</Text>
              <Text className="day-state">
                {day.state === 'open'
                  ? texts.pages.doctor.slotLeft(day.left)
                  : texts.sessionStateTexts[day.state]}
              </Text>
            </View>
          );
        })}
      </View>
    </ScrollView>
  );
}
