import { View } from '@tarojs/components';
import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { periodName } from '../../../domain/timetable/periods';
import { deskTexts } from '../../../texts/desk';
import { weekdaysInWords } from '../../../texts/say';
import type { Hours } from '../../../types/timetable/hours';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { TimeField } from '../../parts/Field';
import { State } from '../../parts/State';
import { Switch } from '../../parts/Switch';
import { Ways } from '../../parts/Ways';
import { likeWeekday, switched, timed } from './hoursForm';
import type { Props } from './Periods';
import './index.scss';

const { hours: words } = deskTexts;

/** The days of the week in words; a tap opens one for editing. */
export function Week({ draft, mistakes, onChange }: Props) {
  const [open, setOpen] = useState<number>();
  return (
    <Card title={words.week} flat>
      {weekdaysInWords.map((name, weekday) => (
        <View key={name} className="hours-day">
          <Cell
            title={name}
            note={hoursOfDay(draft, weekday)}
            value={
              wrongIn(mistakes, weekday) ? (
                <State word={words.fix} sign="!" tone="bad" />
              ) : undefined
            }
            onPress={() => setOpen(open === weekday ? undefined : weekday)}
          />
          {open === weekday && (
            <Day
              weekday={weekday}
              {...{ draft, mistakes, onChange }}
              onClose={() => setOpen(undefined)}
            />
          )}
        </View>
      ))}
    </Card>
  );
}

const wrongIn = (mistakes: Props['mistakes'], weekday: number): boolean =>
  Object.keys(mistakes).some(path => path.startsWith(`week.${weekday}.`));

const hoursOfDay = (hours: Hours, weekday: number): string => {
  const held = hours.week[weekday] ?? [];
  if (held.length === 0) return words.closed;
  return held
    .map(({ period, start, end }) => words.held(periodName(hours, period), start, end))
    .join(words.join);
};

interface DayProps extends Props {
  weekday: number;
  onClose: () => void;
}

/** One weekday: its periods, each with start and end. */
function Day({ weekday, draft, mistakes, onChange, onClose }: DayProps) {
  const day = draft.week[weekday] ?? [];
  const mistakeOf = (period: string, field: 'start' | 'end') => {
    const index = day.findIndex(each => each.period === period);
    const path = `week.${weekday}.${index}`;
    return (
      mistakes[`${path}.${field}`] ?? (field === 'start' ? mistakes[`${path}.period`] : undefined)
    );
  };
  return (
    <View className="hours-open">
      {draft.periods.map(({ id, name }, order) => {
        const held = day.find(({ period }) => period === id);
        const called = name.trim() || words.unnamed(order + 1);
        return (
          <View key={id} className="hours-switch">
            <Switch
              title={called}
              note={held ? words.held('', held.start, held.end).trim() : words.closed}
              on={held !== undefined}
              word={held ? words.on : words.off}
              onChange={on => onChange(switched(draft, weekday, id, on))}
            />
            {held && (
              <View className="hours-times">
                {(['start', 'end'] as const).map(field => (
                  <TimeField
                    key={field}
                    id={`hours-${weekday}-${id}-${field}`}
                    label={words[field](called)}
                    value={held[field]}
                    onPick={time => onChange(timed(draft, weekday, id, { [field]: time }))}
                    {...defined({ error: mistakeOf(id, field) })}
                  />
                ))}
              </View>
            )}
          </View>
        );
      })}
      <Ways>
        {weekday < 5 && (
          <Button
            small
            text={words.alsoWeekdays}
            onPress={() => onChange(likeWeekday(draft, weekday))}
          />
        )}
        <Button small text={words.done} onPress={onClose} />
      </Ways>
    </View>
  );
}
