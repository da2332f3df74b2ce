import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayShortDate } from '../../../texts/say';
import type { InputOf } from '../../../types/contract';
import { viewShares } from '../../../types/timetable/viewShares';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { boundsOf, type PolicyPath } from './fields';
import type { PolicyForm } from './policyForm';
import './index.scss';

const { lastWeek: words } = deskTexts.policy;

type Shares = InputOf<typeof viewShares>;

/** The values that are tried if a value is 0, so that the office sees a possible effect. */
const EXAMPLE: Shares = { keptForDesk: 10, returnedWithin: 10 };

/** A typed number; undefined if it is invalid or out of bounds. */
function typed(values: PolicyForm['values'], path: PolicyPath): number | undefined {
  const value = values[path].trim() === '' ? Number.NaN : Number(values[path]);
  const bounds = boundsOf(path);
  return bounds && Number.isInteger(value) && value >= bounds.min && value <= bounds.max
    ? value
    : undefined;
}

/** What the two typed values would have done in the last week (R4); requested by a tap. */
export function LastWeek({ values }: Pick<PolicyForm, 'values'>) {
  const [asked, setAsked] = useState<Shares>();
  const keptForDesk = typed(values, 'booking.keptForDesk');
  const returnedWithin = typed(values, 'booking.returnedWithin');
  const shares =
    keptForDesk === undefined || returnedWithin === undefined
      ? undefined
      : {
          keptForDesk: keptForDesk || EXAMPLE.keptForDesk,
          returnedWithin: returnedWithin || EXAMPLE.returnedWithin,
        };
  const isShown =
    asked?.keptForDesk === shares?.keptForDesk && asked?.returnedWithin === shares?.returnedWithin;
  if (asked && isShown) return <Shown shares={asked} />;
  return (
    <Card>
      <Button text={words.show} disabled={!shares} onPress={() => setAsked(shares)} />
    </Card>
  );
}

function Shown({ shares }: { shares: Shares }) {
  const operation = useOperation(viewShares, shares);
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={4} />}>
      {({ from, until, places, ...did }) => (
        <Card title={words.title(sayShortDate(from), sayShortDate(until))}>
          <View className="policy-last">
            <Text className="quiet">
              {words.example(shares.keptForDesk, shares.returnedWithin)}
            </Text>
            {places === 0 ? (
              <Text>{words.none}</Text>
            ) : (
              <>
                <Text>{words.kept(did.kept, places)}</Text>
                <Text>{words.used(did.soldEarly, did.soldLate)}</Text>
                <Text>{words.unused(did.kept - did.soldEarly - did.soldLate)}</Text>
                <Text>{words.missed(did.missed)}</Text>
                <Text>{words.returned(did.returned)}</Text>
                <Text>{words.again(did.againWithin, shares.returnedWithin)}</Text>
                <Text>
                  {words.later(did.againLater, did.returned - did.againWithin - did.againLater)}
                </Text>
              </>
            )}
          </View>
        </Card>
      )}
    </Loaded>
  );
}
