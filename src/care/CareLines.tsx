import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { sayShortDate } from '../../texts/say';
import type { CareItemView, CareState } from '../../types/care/care';
import { State, type Tone } from '../parts/State';
import './CareLines.scss';

const { kinds, states } = texts.care;

const looks: Record<CareState, { sign: string; tone: Tone }> = {
  waiting: { sign: '○', tone: 'plain' },
  sent: { sign: '✓', tone: 'good' },
  noConsent: { sign: '×', tone: 'plain' },
  noAccount: { sign: '×', tone: 'plain' },
  notDelivered: { sign: '!', tone: 'warn' },
  forgotten: { sign: '–', tone: 'plain' },
  stopped: { sign: '×', tone: 'plain' },
};

/** The care messages to the patient (R21): title, day, and whether each was sent. */
export const CareLines = ({ items, today }: { items: CareItemView[]; today: string }) => (
  <View className="cares">
    {items.map(({ careId, kind, title, on, state }) => (
      <View className="care" key={careId}>
        <View className="care-words">
          <Text>{title}</Text>
          <Text className="quiet">
            {kinds[kind]} · {sayShortDate(on, today)}
          </Text>
        </View>
        <State word={states[state]} {...looks[state]} />
      </View>
    ))}
  </View>
);
