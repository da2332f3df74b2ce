import { Text, View } from '@tarojs/components';
import type { CaseInShort } from '../../../types/followUps';
import { texts } from '../../../types/texts';
import { sayMoment } from '../../../types/texts/say';
import { State } from '../../parts/State';
import './CareLines.scss';

const { kinds, states } = texts.cases;

/** Cases in short (R16): what about, since when, how they stand. */
export const CaseLines = ({ cases, today }: { cases: CaseInShort[]; today: string }) => (
  <View className="cares">
    {cases.map(({ caseId, kind, state, openedAt, department }) => (
      <View className="care" key={caseId}>
        <View className="care-words">
          <Text>{kinds[kind]}</Text>
          <Text className="quiet">
            {department} · {sayMoment(openedAt, today)}
          </Text>
        </View>
        <State
          word={states[state]}
          sign={state === 'closed' ? '✓' : '!'}
          tone={state === 'closed' ? 'good' : 'warn'}
        />
      </View>
    ))}
  </View>
);
