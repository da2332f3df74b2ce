import { ScrollView, Text, View } from '@tarojs/components';
import { addDays } from '../../domain/time/time';
import { texts } from '../../texts';
import { dayWords } from '../../texts/say';
import type { DayView } from '../../types/timetable/scheduling';
import { aria } from '../phone/aria';
import './DayStrip.scss';

/** A day of the strip, with its state if known. */
type StripDay = Pick<DayView, 'date'> & Partial<Pick<DayView, 'state' | 'left'>>;

/** `count` days from `today` on, of which nothing is known yet. */
export const daysFrom = (today: string, count: number): StripDay[] =>
  Array.from({ length: count }, (_, ahead) => ({ date: addDays(today, ahead) }));

interface Props {
  label: string;
  days: readonly StripDay[];
  today: string;
  /** Undefined if no particular day is chosen. */
  chosen: string | undefined;
  onChoose: (date: string) => void;
  /** A choice of no particular day; without it one day is always chosen. */
  anyDay?: { word: string; onChoose: () => void };
}

const idOf = (date: string) => `day-${date}`;

/** The days ahead beside each other, each with its state if known. */
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
            onClick={anyDay.onChoose}
            {...aria({ role: 'tab', selected: chosen === undefined })}
          >
            <Text className="day-name">{anyDay.word}</Text>
          </View>
        )}
        {days.map(day => (
          <Day
            key={day.date}
            day={day}
            today={today}
            chosen={day.date === chosen}
            onChoose={() => onChoose(day.date)}
          />
        ))}
      </View>
    </ScrollView>
  );
}

interface DayProps {
  day: StripDay;
  today: string;
  chosen: boolean;
  onChoose: () => void;
}

function Day({ day: { date, state, left = 0 }, today, chosen, onChoose }: DayProps) {
  const { name, day } = dayWords(date, today);
  return (
    <View
      id={idOf(date)}
      className={`day${chosen ? ' day-chosen' : ''}${state === 'open' ? ' day-open' : ''}`}
      onClick={onChoose}
      {...aria({ role: 'tab', selected: chosen })}
    >
      <Text className="day-name">{name}</Text>
      <Text className="day-date">{day}</Text>
      {state && (
        <Text className="day-left">
          {state === 'open' ? texts.pages.doctor.slotLeft(left) : texts.sessionStateTexts[state]}
        </Text>
      )}
    </View>
  );
}
