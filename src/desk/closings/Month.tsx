import { Text, View } from '@tarojs/components';
import { monthAfter } from '../../../domain/time/months';
import { addDays, weekdayOf } from '../../../domain/time/time';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import type { CalendarDay } from '../../../types/timetable/viewCalendar';
import { Button } from '../../parts/Button';
import { aria } from '../../phone/aria';
import './index.scss';

const { closings: words } = deskTexts;

interface Props {
  /** `2026-11` */
  month: string;
  days: readonly CalendarDay[];
  today: string;
  chosen: string | undefined;
  onMonth: (month: string) => void;
  onChoose: (date: string) => void;
}

/** A month from Monday to Sunday, each day with its kind for the clinic. */
export function Month({ month, days, today, chosen, onMonth, onChoose }: Props) {
  const first = `${month}-01`;
  return (
    <View className="month">
      <View className="month-head">
        <Button small text={words.before} onPress={() => onMonth(monthAfter(month, -1))} />
        <Text className="month-name">{words.month(month)}</Text>
        <Button small text={words.after} onPress={() => onMonth(monthAfter(month, 1))} />
      </View>
      <View className="month-days" {...aria({ role: 'radiogroup', label: words.month(month) })}>
        {words.weekdays.map(name => (
          <Text key={name} className="month-weekday">
            {name}
          </Text>
        ))}
        {Array.from({ length: weekdayOf(first) - 1 }, (_, n) => (
          <View key={addDays(first, -1 - n)} />
        ))}
        {days.map(day => (
          <Day
            key={day.date}
            day={day}
            isToday={day.date === today}
            isChosen={day.date === chosen}
            onPress={() => onChoose(day.date)}
          />
        ))}
      </View>
      {!chosen && <Text className="quiet">{words.choose}</Text>}
    </View>
  );
}

const markOf = ({ kind, own, holiday }: CalendarDay): keyof typeof words.marks =>
  own ?? (holiday && kind === 'closed' ? 'holiday' : kind);

interface DayProps {
  day: CalendarDay;
  isToday: boolean;
  isChosen: boolean;
  onPress: () => void;
}

function Day({ day, isToday, isChosen, onPress }: DayProps) {
  const mark = markOf(day);
  const { sign, means } = words.marks[mark];
  const classes = [
    'month-day',
    day.kind === 'closed' ? 'month-closed' : 'month-open',
    isToday && 'month-today',
    isChosen && 'month-chosen',
  ];
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      hoverClass="cell-pressed"
      onClick={onPress}
      {...aria({ role: 'radio', label: `${sayDate(day.date)} ${means}`, checked: isChosen })}
    >
      <Text className="month-number">{Number(day.date.slice(8))}</Text>
      <Text className={`month-sign month-sign-${mark}`}>{sign}</Text>
    </View>
  );
}
