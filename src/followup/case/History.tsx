import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayMoment } from '../../../texts/say';
import type { CaseEvent, CaseView } from '../../../types/cases/cases';
import { sayAssigned } from '../../cases/caseWords';
import { Card } from '../../parts/Card';

const { casePage: words } = followupTexts;
const { joined } = texts;
const { steps, kinds, outcomes } = texts.cases;

/** Everything that was said and done, newest first. */
export const History = ({ of: { history }, today }: { of: CaseView; today: string }) => (
  <Card title={words.history}>
    {[...history].reverse().map(event => (
      <Line key={`${event.at} ${event.step}`} of={event} today={today} />
    ))}
  </Card>
);

function Line({ of, today }: { of: CaseEvent; today: string }) {
  const { at, step, by, text, outcome, assigned, kind, overall } = of;
  return (
    <View className="case-line">
      <Text className="case-step">
        {outcome && outcome !== 'notReached'
          ? joined.labelled(steps[step], outcomes[outcome])
          : steps[step]}
      </Text>
      <Text className="quiet">{words.line(sayMoment(at, today), by || words.patientDid)}</Text>
      {assigned && <Text>{words.to(sayAssigned(assigned))}</Text>}
      {kind && step !== 'opened' && <Text>{words.kindTo(kinds[kind])}</Text>}
      {overall && <Text>{words.overall(texts.surveys.satisfactions[overall])}</Text>}
      {text && (
        <Text className="case-words" userSelect>
          {text}
        </Text>
      )}
    </View>
  );
}
