import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { followupTexts } from '../../../texts/followup';
import { sayShortDate } from '../../../texts/say';
import { viewDischarged } from '../../../types/discharges/viewDischarged';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import type { Plan } from './usePlan';

const { plan: words } = followupTexts;

interface Props {
  dischargeId: string;
  of: Plan;
}

/** Whom to visit: somebody who has left a ward, whose department plans it. */
export function Stayed({ dischargeId, of: { draft, set } }: Props) {
  const operation = useOperation(viewDischarged, { dischargeId });
  const department = operation.state === 'ready' ? operation.value.discharge.department : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the stay is known
  useEffect(() => {
    if (department && !draft.department) set({ department });
  }, [department]);
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ today, person, discharge }) => (
        <Card title={words.person}>
          <Text>{person.name}</Text>
          <Text className="quiet plan-stay">
            {words.ofStay(discharge.department, sayShortDate(discharge.dischargedOn, today))}
          </Text>
        </Card>
      )}
    </Loaded>
  );
}
