import type { CarePlanView } from '../../../../types/care/care';
import type { CarePlan } from '../stores/carePlans';

/** A care plan as the office sees it. */
export function carePlanView(
  plan: CarePlan,
  names: Map<string, string>,
  sent: Map<string, number>,
): CarePlanView {
  const { _id, by, sentUpTo: _sentUpTo, looks: _looks, requestId: _requestId, ...fields } = plan;
  return {
    ...fields,
    planId: _id,
    changedBy: names.get(by) ?? '',
    sent: sent.get(_id) ?? 0,
  };
}
