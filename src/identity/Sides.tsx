import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../texts/desk';
import { sayDate, sayFullDate } from '../../texts/say';
import type { JoinSide } from '../../types/identity/join';
import { Card } from '../parts/Card';
import { Fact } from '../parts/Cell';
import './Sides.scss';

const { join: words } = deskTexts;

interface Props {
  into: JoinSide;
  from: JoinSide;
  /** The titles of the two records here. */
  titles: { stays: string; goes: string };
}

/** Two records side by side, or one below the other in a narrow window: the remaining one first. */
export const Sides = ({ into, from, titles }: Props) => (
  <View className="sides">
    <Side of={into} title={titles.stays} />
    <Side of={from} title={titles.goes} />
  </View>
);

/** A record's person, masked, and what belongs to it. */
function Side({ of: side, title }: { of: JoinSide; title: string }) {
  const { birthDate, sex, phoneMasked, holders, coming, barredUntil, died } = side;
  const proven = holders.filter(each => each.proven).length;
  return (
    <View className="side">
      <Card title={title}>
        <Text className="side-name">{side.name}</Text>
        <View className="side-facts">
          <Fact name={words.document}>
            <Text>{words.documentOf(side.documentKind, side.documentMasked)}</Text>
          </Fact>
          {birthDate && (
            <Fact name={words.birth}>
              <Text>{birthDate}</Text>
            </Fact>
          )}
          {sex && (
            <Fact name={words.sex}>
              <Text>{words.sexes[sex]}</Text>
            </Fact>
          )}
          {phoneMasked && (
            <Fact name={words.phone}>
              <Text>{phoneMasked}</Text>
            </Fact>
          )}
          <Fact name={words.holders}>
            <Text>{words.holdersOf(holders.length, proven)}</Text>
          </Fact>
          <Fact name={words.coming}>
            <Text>{words.comingOf(coming.length)}</Text>
          </Fact>
          {coming.map(({ appointmentId, date, start, department }) => (
            <Text key={appointmentId} className="quiet">
              {words.clashOf(`${sayDate(date)} ${start}`, department)}
            </Text>
          ))}
          {barredUntil && <Text>{words.barred(sayFullDate(barredUntil))}</Text>}
          {died && <Text>{words.isDead}</Text>}
        </View>
      </Card>
    </View>
  );
}
