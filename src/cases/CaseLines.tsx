import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { sayMoment } from '../../texts/say';
import type { CaseInShort } from '../../types/calling/views';
import { State } from '../parts/State';
import { aria } from '../phone/aria';
import '../parts/Cell.scss';
import '../care/CareLines.scss';

const { kinds, states } = texts.cases;

interface Props {
  cases: CaseInShort[];
  today: string;
  /** Opens a case; given if the reader may open all of them. */
  onOpen?: (caseId: string) => void;
}

/** A line for each case (R16): its subject, since when, and its state. */
export const CaseLines = ({ cases, today, onOpen }: Props) => (
  <View className="cares">
    {cases.map(({ caseId, kind, state, openedAt, department }) => (
      <View
        className={onOpen ? 'care care-way' : 'care'}
        key={caseId}
        hoverClass={onOpen ? 'cell-pressed' : 'none'}
        onClick={onOpen && (() => onOpen(caseId))}
        {...(onOpen && aria({ role: 'button' }))}
      >
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
        {onOpen && <View className="cell-arrow" {...aria({ hidden: true })} />}
      </View>
    ))}
  </View>
);
