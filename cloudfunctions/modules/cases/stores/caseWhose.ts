import { commands } from '../../../cloud/database';
import { cases } from './cases';

/** Cases of some calls are another person's than the one whose number was told, who hears of them no more (R1). */
export const setWhoseOfCalls = (callIds: string[], from: string, to: string): Promise<number> =>
  cases.changeMany(
    [{ patientId: from }, { 'source.kind': 'call' }, { 'source.id': commands().in(callIds) }],
    { patientId: to, account: commands().remove() },
  );
