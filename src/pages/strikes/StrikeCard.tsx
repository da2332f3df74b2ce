import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import type { StrikeView } from '../../../types/strikes/strikes';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { State, type Tone } from '../../parts/State';
import './index.scss';

const { strikes: words } = texts.pages;

const SIGNS: Record<StrikeView['state'], { sign: string; tone: Tone }> = {
  counts: { sign: '!', tone: 'bad' },
  past: { sign: '–', tone: 'plain' },
  spent: { sign: '✓', tone: 'plain' },
  others: { sign: '✓', tone: 'plain' },
  revoked: { sign: '×', tone: 'good' },
};

interface Props {
  title?: string;
  strike: StrikeView;
  today: string;
  windowMonths: number;
}

/**
 * One strike: why, when, for which visit, and whether it counts (R7). A revoked one stays, with its
 * reason.
 */
export function StrikeCard({ title, strike, today, windowMonths }: Props) {
  const { kind, at, visit, state, revoked } = strike;
  const why =
    state === 'past' ? words.explain.past(windowMonths) : state === 'spent' && words.explain.spent;
  return (
    <Card title={title}>
      <View className="strike-head">
        <Text className="strike-kind">{words.kinds[kind]}</Text>
        <State word={words.states[state]} {...SIGNS[state]} />
      </View>
      {visit.date && (
        <Fact name={words.visit}>
          <Text>{words.visitOf(sayDate(visit.date, today), visit.department, visit.doctor)}</Text>
        </Fact>
      )}
      <Fact name={words.at}>
        <Text>{sayMoment(at, today)}</Text>
      </Fact>
      {revoked && (
        <Fact name={words.revokedFor}>
          <Text>{words.revokedOn(sayMoment(revoked.at, today), revoked.reason)}</Text>
        </Fact>
      )}
      {why && <Text className="quiet">{why}</Text>}
    </Card>
  );
}
