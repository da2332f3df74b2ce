import { Text } from '@tarojs/components';
import { followupTexts } from '../../texts/followup';
import { sayShortDate } from '../../texts/say';
import type { ValueOf } from '../../types/contract';
import { viewDischarged } from '../../types/discharges/viewDischarged';
import { type OperationState, useOperation } from '../api/useOperation';
import { Card } from '../parts/Card';
import { Loaded } from '../parts/Loaded';
import { Skeleton } from '../parts/Skeleton';
import './WhoLeft.scss';

const { plan: words } = followupTexts;

/** The data of a discharged patient. */
export const useStay = (dischargeId: string) => useOperation(viewDischarged, { dischargeId });

/** The discharged patient whom a form is about. */
export const WhoLeft = ({ of }: { of: OperationState<ValueOf<typeof viewDischarged>> }) => (
  <Loaded of={of} skeleton={<Skeleton cards={1} lines={2} />}>
    {({ today, person, discharge }) => (
      <Card title={words.person}>
        <Text className="who-left">{person.name}</Text>
        <Text className="quiet who-left-when">
          {words.ofStay(discharge.department, sayShortDate(discharge.dischargedOn, today))}
        </Text>
      </Card>
    )}
  </Loaded>
);
