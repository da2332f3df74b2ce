import { useState } from 'react';
import { monthOf } from '../../../domain/time/months';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import type { Change } from '../../../types/changes/change';
import type { ValueOf } from '../../../types/contract';
import { type CalendarDay, viewCalendar } from '../../../types/timetable/viewCalendar';
import { useOperation } from '../../api/useOperation';
import { ChangePreview } from '../../changes/ChangePreview';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Columns } from '../../parts/staff/Columns';
import { staffPage } from '../page';
import { ChosenDay } from './ChosenDay';
import { Month } from './Month';
import './index.scss';

const { closings: words } = deskTexts;

/**
 * The days on which the hospital is closed or additionally open; changes are previewed (R2, R2a).
 */
export default staffPage('desk/closings', function Closings({ me: { today } }) {
  const [month, setMonth] = useState(monthOf(today));
  const [chosen, setChosen] = useState<string>();
  const [change, setChange] = useState<Change>();
  const operation = useOperation(viewCalendar, { month });
  if (change) return <ChangePreview change={change} onBack={() => setChange(undefined)} />;
  const choose = (date: string) => {
    setMonth(monthOf(date));
    setChosen(date);
  };
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={2} lines={6} />}>
        {({ days, own, official }) => {
          const day = days.find(({ date }) => date === chosen);
          return (
            <>
              {!official && <Notice tone="warn" message={words.unofficial} />}
              <Columns>
                <Month
                  {...{ month, days, today, chosen }}
                  onMonth={next => {
                    setMonth(next);
                    setChosen(undefined);
                  }}
                  onChoose={setChosen}
                />
                {day && <ChosenDay key={day.date} day={day} today={today} onChange={setChange} />}
                <Own days={own} today={today} onChoose={choose} />
              </Columns>
            </>
          );
        }}
      </Loaded>
    </Body>
  );
});

interface OwnProps {
  days: ValueOf<typeof viewCalendar>['own'];
  today: string;
  onChoose: (date: string) => void;
}

/** The future days that the office closed or opened itself. */
const Own = ({ days, today, onChoose }: OwnProps) => (
  <Card title={words.own} flat>
    {days.length === 0 && <Cell title={words.none} />}
    {days.map((day: CalendarDay) => (
      <Cell
        key={day.date}
        title={sayDate(day.date, today)}
        note={`${words.says(day)}${words.reasonIs(day.reason ?? '')}`}
        onPress={() => onChoose(day.date)}
      />
    ))}
  </Card>
);
