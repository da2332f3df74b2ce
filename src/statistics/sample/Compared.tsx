import { Text } from '@tarojs/components';
import { percent } from '../../../domain/figures/rates';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { SampleHead, SampleRecord } from '../../../types/samples/samples';
import { type Satisfaction, satisfactions } from '../../../types/surveys';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';

const { sample: words, figureNames } = followupTexts;
const { satisfactions: names } = texts.surveys;

/**
 * The results of a sample: records compared with the patients' answers, or the outcomes of the
 * calls (R17).
 */
export function Compared({ sample: { comparison, calls } }: { sample: SampleHead }) {
  if (calls)
    return (
      <Card title={words.callsTitle}>
        <Fact name={words.planned}>{calls.planned}</Fact>
        <Fact name={words.reached}>{calls.reached}</Fact>
        <Fact name={words.said}>{sayContent(calls)}</Fact>
      </Card>
    );
  if (!comparison) return null;
  const { asked, agree, recorded, said } = comparison;
  const rate = percent(agree, asked);
  return (
    <Card title={words.comparedTitle}>
      <Fact name={words.asked}>{asked}</Fact>
      <Fact name={words.agree}>{agree}</Fact>
      <Fact name={words.agreeRate}>{rate ? figureNames.percent(rate) : figureNames.none}</Fact>
      <Fact name={words.recorded}>{sayContent(recorded)}</Fact>
      <Fact name={words.said}>{sayContent(said)}</Fact>
    </Card>
  );
}

/** The counts by satisfaction. */
const sayContent = (of: Record<Satisfaction, number>): string =>
  satisfactions.map(each => `${names[each]} ${of[each]}`).join(' · ');

/** The record of a call, and the patient's answer. */
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
