import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayDate, sayNamedDay } from '../../../texts/say';
import type { ReturnVisitView } from '../../../types/returns/returnVisits';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { ReturnState } from '../../returns/ReturnState';

const { log: words } = deskTexts;

/** The return visits due in the range, by date. */
export function Returns({
  returns,
  today,
}: {
  returns: readonly ReturnVisitView[];
  today: string;
}) {
  if (returns.length === 0) return <Empty title={words.noReturns} note={words.emptyNote} />;
  const dates = [...new Set(returns.map(({ date }) => date))];
  return (
    <>
      {dates.map(date => (
        <Card key={date} title={sayDate(date, today)} flat>
          {returns
            .filter(each => each.date === date)
            .map(each => (
              <Return key={each.returnVisitId} of={each} today={today} />
            ))}
        </Card>
      ))}
    </>
  );
}

function Return({ of, today }: { of: ReturnVisitView; today: string }) {
  const { patient, visitDate, state, note, booked } = of;
  return (
    <View className="log-row">
      <View className="log-words">
        <Text className="log-name">{patient.name}</Text>
        <Text className="quiet">{words.visitOn(sayNamedDay(visitDate, today))}</Text>
        {booked && <Text className="quiet">{words.bookedOn(sayNamedDay(booked.date, today))}</Text>}
        {note && <Text className="quiet">{note}</Text>}
      </View>
      <ReturnState state={state} />
    </View>
  );
}
