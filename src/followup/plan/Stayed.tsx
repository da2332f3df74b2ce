import { useEffect } from 'react';
import { useStay, WhoLeft } from '../../discharges/WhoLeft';
import type { Plan } from './usePlan';

interface Props {
  dischargeId: string;
  of: Plan;
}

/** The patient to be visited: somebody who has left a ward, whose department plans it. */
export function Stayed({ dischargeId, of: { draft, set } }: Props) {
  const stay = useStay(dischargeId);
  const department = stay.state === 'ready' ? stay.value.discharge.department : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the stay is known
  useEffect(() => {
    if (department && !draft.department) set({ department });
  }, [department]);
  return <WhoLeft of={stay} />;
}
