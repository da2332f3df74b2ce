import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField } from '../../parts/Field';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { byDate, type Closing, type Mistakes, type Opening } from './policyForm';
import './index.scss';

const { policy: words, common } = deskTexts;

type Day = Closing & Pick<Opening, 'worksAs'>;

interface Props {
  kind: 'closings' | 'openings';
  days: readonly Day[];
  /** The days in force, to mark the new ones. */
  before: readonly Day[];
  mistakes: Mistakes;
  onChange: (days: Day[]) => void;
}

/** The days the office closes or opens on top of the official calendar, each with the reason patients read (R2). */
export function Days({ kind, days, before, mistakes, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const closing = kind === 'closings';
  return (
    <Card title={words[kind]}>
      <View>
        <Text className="quiet">{closing ? words.closingsNote : words.openingsNote}</Text>
      </View>
      {days.length === 0 && !adding && (
        <View>
          <Text>{words.noDays}</Text>
        </View>
      )}
      {days.map((day, index) => (
        <DayLine
          key={`${day.date} ${day.reason}`}
          day={day}
          isNew={!before.some(each => JSON.stringify(each) === JSON.stringify(day))}
          error={mistakes[`calendar.${kind}.${index}.date`]}
          onRemove={() => onChange(days.filter(each => each !== day))}
        />
      ))}
      {adding ? (
        <Add
          closing={closing}
          onAdd={day => {
            onChange(byDate([...days, day]));
            setAdding(false);
          }}
          onStop={() => setAdding(false)}
        />
      ) : (
        <Ways>
          <Button
            text={closing ? words.addClosing : words.addOpening}
            onPress={() => setAdding(true)}
          />
        </Ways>
      )}
    </Card>
  );
}

interface DayLineProps {
  day: Day;
  isNew: boolean;
  error: string | undefined;
  onRemove: () => void;
}

const DayLine = ({ day, isNew, error, onRemove }: DayLineProps) => (
  <View className="policy-day">
    <View className="policy-words">
      <View className="policy-day-head">
        <Text>{sayDate(day.date)}</Text>
        {isNew && <State word={words.newDay} sign="+" tone="warn" />}
      </View>
      <Text className="policy-note">
        {[day.reason, day.worksAs && words.worksAsDay(words.weekdays[day.worksAs - 1] ?? '')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {error && <Text className="policy-error">! {error}</Text>}
    </View>
    <Button small kind="danger" text={words.remove} onPress={onRemove} />
  </View>
);

interface AddProps {
  closing: boolean;
  onAdd: (day: Day) => void;
  onStop: () => void;
}

function Add({ closing, onAdd, onStop }: AddProps) {
  const [date, setDate] = useState('');
  const [reason, setReason] = useState('');
  const [worksAs, setWorksAs] = useState(0);
  return (
    <View className="policy-add">
      <DateField
        id="day-date"
        label={words.date}
        value={date}
        placeholder={words.datePlaceholder}
        onPick={setDate}
      />
      <Field id="day-reason" label={words.why} value={reason} maxLength={50} onChange={setReason} />
      {!closing && (
        <PickField
          id="day-works-as"
          label={words.worksAs}
          value={worksAs ? (words.weekdays[worksAs - 1] ?? '') : words.worksAsDefault}
          options={[words.worksAsDefault, ...words.weekdays]}
          chosen={worksAs}
          onPick={setWorksAs}
        />
      )}
      <Ways>
        <Button text={common.cancel} onPress={onStop} />
        <Button
          text={words.add}
          disabled={!date || !reason.trim()}
          onPress={() =>
            onAdd({ date, reason: reason.trim(), ...defined({ worksAs: worksAs || undefined }) })
          }
        />
      </Ways>
    </View>
  );
}
