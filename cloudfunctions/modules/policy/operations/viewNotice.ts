import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewNotice as contract } from '../../../../types/policy/viewNotice';
import { operation } from '../../access';
import { policyAt } from '../stores/policy';

export const viewNotice = operation(contract, async (_input, { now }) =>
  done({ today: dateOf(now), rules: await policyAt(now) }),
);
