import { useEffect } from 'react';
import { useStay, WhoLeft } from '../../discharges/WhoLeft';
import type { Plan } from './usePlan';

interface Props {
  dischargeId: string;
  of: Plan;
}

/** The discharged patient to visit; the department of the stay plans it. */
export function Stayed({ dischargeId, of: { draft, set } }: Props) {
  const stay = useStay(dischargeId);
  const department = stay.state === 'ready' ? stay.value.discharge.department : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the stay is known
  useEffect(() => {
    if (department && !draft.department) set({ department });
  }, [department]);
  return <WhoLeft of={stay} />;
}
