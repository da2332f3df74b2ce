import { Text } from '@tarojs/components';
import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { weekdayOf } from '../../../domain/time/time';
import { hoursOf } from '../../../domain/timetable/periods';
import { written } from '../../../domain/written';
import { deskTexts } from '../../../texts/desk';
import { sayNamedDay } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { type GuidesOfDay, guideNameLength } from '../../../types/guides/guides';
import { GUIDE_DAYS, listGuides } from '../../../types/guides/listGuides';
import { setGuides } from '../../../types/guides/setGuides';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Field } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Ways } from '../../parts/Ways';
import { useDraft } from '../../phone/drafts/useDraft';
import { DayStrip, daysFrom } from '../../timetable/DayStrip';
import { hospitalHours, sayPeriod } from '../../timetable/hours';
import { staffPage } from '../page';

const { guides: words } = deskTexts;

type Names = GuidesOfDay['names'];

/** Who stands at the guide desk on which day? The names that patients read on the day's card (R24). */
export default staffPage('desk/guides', function Guides() {
  const operation = useOperation(listGuides, {});
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={2} lines={3} />}>
      {view => <Form view={view} onSaved={operation.reload} />}
    </Loaded>
  );
});

interface Props {
  view: ValueOf<typeof listGuides>;
  onSaved: () => Promise<void>;
}

function Form({ view: { today, days }, onSaved }: Props) {
  const [date, setDate] = useState(today);
  const [saved, setSaved] = useState<string>();
  const typed = useDraft<Record<string, Names>>('guides', {});
  const change = useChange(setGuides);
  const before = days.find(day => day.date === date)?.names ?? {};
  const names = typed.value[date] ?? before;
  const periods = hoursOf(hospitalHours(), weekdayOf(date)).map(({ period }) => period);
  const meant = Object.fromEntries(
    Object.entries(names)
      .map(([period, name]) => [period, name.trim()] as const)
      .filter(([, name]) => name !== ''),
  );
  const wrong = (name = '') => name !== '' && written(name, guideNameLength) === undefined;
  const isWrong = Object.values(meant).some(name => wrong(name));
  const isChanged = JSON.stringify(meant) !== JSON.stringify(before);
  const last = days.filter(day => day.date < date).at(-1);
  const choose = (next: string) => {
    setDate(next);
    setSaved(undefined);
    change.forget();
  };
  const edit = (next: Names) => {
    typed.set({ ...typed.value, [date]: next });
    setSaved(undefined);
  };
  const submit = async () => {
    const answer = await change.send({ date, names: meant });
    if (!answer?.ok) return;
    const { [date]: _, ...others } = typed.value;
    typed.set(others);
    setSaved(date);
    await onSaved();
  };
  return (
    <>
      <DayStrip
        label={words.day}
        days={daysFrom(today, GUIDE_DAYS)}
        today={today}
        chosen={date}
        onChoose={choose}
      />
      <Body>
        <Text className="quiet">{words.lead}</Text>
        {saved && <Notice tone="good" message={words.saved(sayNamedDay(saved, today))} />}
        {periods.length === 0 && <Empty title={words.noPeriods} note={words.noPeriodsNote} />}
        {periods.length > 0 && (
          <Card flat>
            {periods.map(period => (
              <Field
                key={period}
                id={`guide-${period}`}
                label={words.name(sayPeriod(period))}
                value={names[period] ?? ''}
                placeholder={words.placeholder}
                maxLength={guideNameLength.max}
                onChange={value => edit({ ...names, [period]: value })}
                {...defined({ error: wrong(names[period]?.trim()) ? words.short : undefined })}
              />
            ))}
          </Card>
        )}
        {last && periods.length > 0 && (
          <Ways>
            <Button
              text={words.copy(sayNamedDay(last.date, today))}
              onPress={() => edit(last.names)}
            />
          </Ways>
        )}
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        <Button
          kind="main"
          text={isChanged ? words.save : words.unchanged}
          busyText={words.saving}
          busy={change.busy}
          disabled={!isChanged || isWrong}
          onPress={submit}
        />
      </BottomBar>
    </>
  );
}
