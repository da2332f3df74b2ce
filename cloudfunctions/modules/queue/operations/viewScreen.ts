import { viewScreen as contract } from '../../../../types/queue/viewScreen';
import { operation } from '../../access';
import { screenOf } from '../steps/screenOf';

export const viewScreen = operation(contract, async ({ departmentId, key }, { now }) =>
  screenOf(departmentId, key, now),
);
