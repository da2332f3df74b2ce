import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { outcomesThat } from '../../../domain/calling/outcomes';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { FollowUpOutcome } from '../../../types/followups/followUps';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choices } from '../../parts/staff/Choices';
import { aria } from '../../phone/aria';
import './OutcomeChoice.scss';

const { call: words } = followupTexts;
const { outcomes, follows } = texts.followUps;

const GROUPS = [
  { title: words.groups.notReached, outcomes: outcomesThat('again') },
  { title: words.groups.ended, outcomes: outcomesThat('over') },
];

interface Props {
  chosen: FollowUpOutcome | undefined;
  onChoose: (outcome: FollowUpOutcome | undefined) => void;
}

/**
 * The outcomes of a call: "reached" first, the others in groups. After a choice only that one is
 * shown, with its fields.
 */
export const OutcomeChoice = ({ chosen, onChoose, children }: PropsWithChildren<Props>) => (
  <Card title={words.outcomeTitle}>
    {chosen ? (
      <View className="outcome-chosen">
        <View className="outcome-words">
          <Text className="outcome-name">✓ {outcomes[chosen]}</Text>
          <Text className="quiet">{follows[chosen]}</Text>
        </View>
        <Button small text={words.changeOutcome} onPress={() => onChoose(undefined)} />
      </View>
    ) : (
      <View className="outcome">
        <View
          className="outcome-reached"
          hoverClass="outcome-pressed"
          onClick={() => onChoose('reached')}
          {...aria({ role: 'button' })}
        >
          <Text>{outcomes.reached}</Text>
        </View>
        {GROUPS.map(({ title, outcomes: group }) => (
          <View className="outcome-group" key={title}>
            <Text className="quiet">{title}</Text>
            <Choices
              label={title}
              options={group.map(value => ({ value, text: outcomes[value] }))}
              chosen={undefined}
              onChoose={onChoose}
            />
          </View>
        ))}
        {children}
      </View>
    )}
  </Card>
);
