import { Text, View } from '@tarojs/components';
import { texts } from '../../../types/texts';
import { followupTexts } from '../../../types/texts/followup';
import { aria } from '../../phone/aria';
import { looksOf } from '../say';
import './Counts.scss';

const { today: words } = followupTexts;
/** What is urgent first. */
const STATES = ['overdue', 'retry', 'due'] as const;
export type Chosen = (typeof STATES)[number] | undefined;

interface Props {
  counts: Record<(typeof STATES)[number], number>;
  chosen: Chosen;
  onChoose: (state: Chosen) => void;
}

/** Today's in numbers; a number shows only its own. */
export const Counts = ({ counts, chosen, onChoose }: Props) => {
  const all = STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <View className="counts" {...aria({ role: 'radiogroup', label: words.counts })}>
      <Count name={words.all} count={all} on={!chosen} onPress={() => onChoose(undefined)} />
      {STATES.map(state => (
        <Count
          key={state}
          name={texts.followUps.states[state]}
          count={counts[state]}
          tone={counts[state] > 0 ? looksOf[state].tone : undefined}
          on={state === chosen}
          onPress={() => onChoose(state)}
        />
      ))}
    </View>
  );
};

interface CountProps {
  name: string;
  count: number;
  tone?: string;
  on: boolean;
  onPress: () => void;
}

const Count = ({ name, count, tone = 'plain', on, onPress }: CountProps) => (
  <View
    className={on ? 'count count-on' : 'count'}
    hoverClass="count-pressed"
    onClick={onPress}
    {...aria({ role: 'radio', checked: on, label: `${name} ${count}` })}
  >
    <Text className={`count-figure count-${tone}`}>{count}</Text>
    <Text className="count-name">{name}</Text>
  </View>
);
