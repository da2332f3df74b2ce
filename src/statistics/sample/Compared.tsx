import { Text, View } from '@tarojs/components';
import { percent } from '../../../domain/figures/rates';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { SampleHead, SampleRecord } from '../../../types/samples/samples';
import { type Satisfaction, satisfactions } from '../../../types/surveys';
import { Card } from '../../parts/Card';
import { Totals } from '../../parts/staff/Totals';

const { sample: words, figureNames } = followupTexts;
const { satisfactions: names } = texts.surveys;

/** What a draw found out: what the records say beside what their patients say, or what came of the calls (R17). */
export function Compared({ sample: { comparison, calls } }: { sample: SampleHead }) {
  if (calls)
    return (
      <Card title={words.callsTitle}>
        <Totals
          figures={[
            { name: words.planned, count: calls.planned },
            { name: words.reached, count: calls.reached },
            ...satisfactions.map(each => ({ name: names[each], count: calls[each] })),
          ]}
        />
      </Card>
    );
  if (!comparison) return null;
  const rate = percent(comparison.agree, comparison.asked);
  return (
    <Card title={words.comparedTitle}>
      <Totals
        figures={[
          { name: words.asked, count: comparison.asked },
          { name: words.agree, count: comparison.agree },
          { name: words.agreeRate, count: rate ? figureNames.percent(rate) : figureNames.none },
        ]}
      />
      <Line name={words.recorded} of={comparison.recorded} />
      <Line name={words.said} of={comparison.said} />
    </Card>
  );
}

const Line = ({ name, of }: { name: string; of: Record<Satisfaction, number> }) => (
  <View className="sample-compared">
    <Text className="sample-compared-name">{name}</Text>
    {satisfactions.map(each => (
      <Text key={each}>
        {names[each]} {of[each]}
      </Text>
    ))}
  </View>
);

/** What the record of a call says, and what the patient said who was asked. */
export function Sayings({ record: { recorded, check } }: { record: SampleRecord }) {
  if (!recorded) return null;
  const { outcome, satisfaction } = recorded;
  return (
    <>
      <Text className="quiet sample-line">
        {words.recordSays(
          texts.followUps.outcomes[outcome],
          satisfaction ? names[satisfaction] : words.notAsked,
        )}
      </Text>
      {check?.says && (
        <Text className="quiet sample-line">
          {words.patientSays(
            check.says.called,
            check.says.satisfaction ? names[check.says.satisfaction] : words.notAsked,
          )}
        </Text>
      )}
    </>
  );
}
