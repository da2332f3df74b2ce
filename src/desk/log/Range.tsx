import { View } from '@tarojs/components';
import { addDays } from '../../../domain/time/time';
import { deskTexts } from '../../../texts/desk';
import { Card } from '../../parts/Card';
import { DateField } from '../../parts/Field';
import { Chip } from '../../parts/staff/Chip';
import { aria } from '../../phone/aria';

const { log: words } = deskTexts;

type Span = keyof typeof words.ranges;
/** The usual ranges, in days from today, both included. */
const SPANS: Record<Span, [from: number, until: number]> = {
  today: [0, 0],
  week: [-6, 0],
  month: [-29, 0],
  ahead: [0, 29],
};

interface LogRange {
  from: string;
  until: string;
}

/** The dates of a usual range. */
export const rangeOf = (span: Span, today: string): LogRange => ({
  from: addDays(today, SPANS[span][0]),
  until: addDays(today, SPANS[span][1]),
});

interface RangeProps {
  range: LogRange;
  today: string;
  onChange: (range: LogRange) => void;
}

/** Chooses the days: a usual range by one tap, any other with the calendar. */
export function Range({ range, today, onChange }: RangeProps) {
  const isSpan = (span: Span) => {
    const { from, until } = rangeOf(span, today);
    return from === range.from && until === range.until;
  };
  return (
    <Card>
      <View className="chips" {...aria({ role: 'radiogroup', label: words.range })}>
        {(Object.keys(SPANS) as Span[]).map(span => (
          <Chip
            key={span}
            text={words.ranges[span]}
            on={isSpan(span)}
            onPress={() => onChange(rangeOf(span, today))}
          />
        ))}
      </View>
      <View className="log-range">
        <DateField
          id="log-from"
          label={words.from}
          value={range.from}
          onPick={from => onChange({ ...range, from })}
        />
        <DateField
          id="log-until"
          label={words.until}
          value={range.until}
          onPick={until => onChange({ ...range, until })}
        />
      </View>
    </Card>
  );
}
