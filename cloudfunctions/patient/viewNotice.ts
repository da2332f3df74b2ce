import { done } from '../../types/answer';
import { viewNotice as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { policyAt } from '../cloud/stores/policy';
import { dateOf } from '../domain/time';

export const viewNotice = operation(contract, async (_input, { now }) =>
  done({ today: dateOf(now), rules: await policyAt(now) }),
);
