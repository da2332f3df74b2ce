import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { weekdayOf } from '../../../domain/time/time';
import { deskTexts } from '../../../texts/desk';
import { sayDate, weekdaysInWords } from '../../../texts/say';
import type { Change } from '../../../types/changes/change';
import type { Policy } from '../../../types/policy/policy';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import type { CalendarDay } from '../../../types/timetable/viewCalendar';
import { read } from '../../api/call';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field, PickField } from '../../parts/Field';
import { Refusal } from '../../parts/Refusal';
import { Ways } from '../../parts/Ways';
import './index.scss';
import { useDraft } from '../../phone/drafts/useDraft';

const { closings: words } = deskTexts;

interface Props {
  day: CalendarDay;
  today: string;
  /** Shows what a change would do. */
  onChange: (change: Change) => void;
}

/** The kind of a day for the clinic, and the possible changes. */
export function ChosenDay({ day, today, onChange }: Props) {
  const { date, kind, own, reason, sessions } = day;
  const calendar = useCalendarChange(onChange);
  const ahead = date >= today;
  return (
    <Card title={sayDate(date, today)}>
      <View className="chosen-day">
        <Text>{words.says(day)}</Text>
        {reason && <Text className="quiet">{words.reasonIs(reason)}</Text>}
        {kind !== 'closed' && (
          <Text className="quiet">
            {sessions > 0 ? words.sessions(sessions) : words.notLaidOut}
          </Text>
        )}
        {!ahead && <Text className="quiet">{words.past}</Text>}
      </View>
      <Refusal of={calendar.refusal} />
      {ahead && own && (
        <Ways>
          <Button
            text={own === 'closing' ? words.takeBackClosing : words.takeBackOpening}
            busy={calendar.asking}
            onPress={() => calendar.ask(before => without(before, date))}
          />
        </Ways>
      )}
      {ahead && !own && kind !== 'closed' && (
        <>
          <Text className="quiet">{words.closeNote}</Text>
          <Ways>
            <Button
              kind="danger"
              text={words.close}
              onPress={() => onChange({ kind: 'closing', date })}
            />
          </Ways>
        </>
      )}
      {ahead && !own && kind === 'closed' && <Opening date={date} calendar={calendar} />}
    </Card>
  );
}

interface OpeningProps {
  date: string;
  calendar: CalendarChange;
}

/** Opens a day that would be closed: with which weekday's roster, and why. */
function Opening({ date, calendar }: OpeningProps) {
  const own = weekdayOf(date);
  const [open, setOpen] = useState(false);
  const [worksAs, setWorksAs] = useState<number>(own === 7 ? 1 : own);
  const { value: reason, set: setReason } = useDraft<string>('closing', '', date);
  if (!open)
    return (
      <Ways>
        <Button text={words.open} onPress={() => setOpen(true)} />
      </Ways>
    );
  const opening = { date, reason: reason.trim(), worksAs };
  return (
    <>
      <PickField
        id="opening-works-as"
        label={words.openWorksAs}
        value={weekdaysInWords[worksAs - 1] ?? ''}
        options={[...weekdaysInWords]}
        chosen={worksAs - 1}
        onPick={index => setWorksAs(index + 1)}
      />
      <Field
        id="opening-reason"
        label={words.openReason}
        placeholder={words.openReasonPlaceholder}
        value={reason}
        maxLength={50}
        onChange={setReason}
      />
      <Ways>
        <Button
          kind="main"
          text={words.openNext}
          disabled={!reason.trim()}
          busy={calendar.asking}
          onPress={() =>
            calendar.ask(({ closings, openings }) => ({
              closings,
              openings: [...openings, opening].sort((a, b) => (a.date < b.date ? -1 : 1)),
            }))
          }
        />
      </Ways>
    </>
  );
}

type Calendar = Policy['calendar'];

const without = ({ closings, openings }: Calendar, date: string): Calendar => ({
  closings: closings.filter(day => day.date !== date),
  openings: openings.filter(day => day.date !== date),
});

/** A change of the calendar, based on the newest policy. */
function useCalendarChange(onChange: (change: Change) => void) {
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Parameters<typeof Refusal>[0]['of']>();
  return {
    ...{ asking, refusal },
    async ask(change: (before: Calendar) => Calendar) {
      setAsking(true);
      const answer = await read(viewPolicy, {});
      setAsking(false);
      if (!answer.ok) return setRefusal(answer.refusal);
      const { version, policy } = answer.value;
      onChange({
        kind: 'policy',
        version,
        policy: { ...policy, calendar: change(policy.calendar) },
      });
    },
  };
}
type CalendarChange = ReturnType<typeof useCalendarChange>;
