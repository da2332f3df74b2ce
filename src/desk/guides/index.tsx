import { Text } from '@tarojs/components';
import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import { sayNamedDay } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { guideNameLength } from '../../../types/guides/guides';
import { GUIDE_DAYS, listGuides } from '../../../types/guides/listGuides';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Field } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { SendBar } from '../../parts/staff/SendBar';
import { Ways } from '../../parts/Ways';
import { DayStrip, daysFrom } from '../../timetable/DayStrip';
import { sayPeriod } from '../../timetable/hours';
import { staffPage } from '../page';
import { useGuides } from './useGuides';

const { guides: words } = deskTexts;

/** The guide desk's staff by day and period: the names that patients read on the day's card. */
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

function Form({ view, onSaved }: Props) {
  const { today } = view;
  const form = useGuides(view, onSaved);
  const { date, saved, last, periods, change } = form;
  return (
    <>
      <DayStrip
        label={words.day}
        days={daysFrom(today, GUIDE_DAYS)}
        today={today}
        chosen={date}
        onChoose={form.choose}
      />
      <Body>
        <Text className="quiet">{words.lead}</Text>
        {saved && <Notice tone="good" message={words.saved(sayNamedDay(saved, today))} />}
        {periods.length === 0 && <Empty title={words.noPeriods} note={words.noPeriodsNote} />}
        {periods.length > 0 && <Names form={form} />}
        {last && periods.length > 0 && (
          <Ways>
            <Button
              text={words.copy(sayNamedDay(last.date, today))}
              onPress={() => form.edit(last.names)}
            />
          </Ways>
        )}
      </Body>
      <SendBar
        of={change}
        text={form.isChanged ? words.save : words.unchanged}
        busyText={words.saving}
        disabled={!form.isChanged || !form.isRight}
        onSend={form.submit}
      />
    </>
  );
}

/** A name for each period of the day. */
const Names = ({
  form: { names, periods, edit, isWrong },
}: {
  form: ReturnType<typeof useGuides>;
}) => (
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
        {...defined({ error: isWrong(names[period]) ? words.short : undefined })}
      />
    ))}
  </Card>
);
