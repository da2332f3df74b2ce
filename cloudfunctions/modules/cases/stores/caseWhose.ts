import { commands } from '../../../cloud/database';
import { cases } from './cases';

/** Gives cases of some calls to another person than the owner of the number that was told: the owner's accounts hear nothing of them (R1). */
export const setWhoseOfCalls = (callIds: string[], from: string, to: string): Promise<number> =>
  cases.changeMany(
    [{ patientId: from }, { 'source.kind': 'call' }, { 'source.id': commands().in(callIds) }],
    { patientId: to, account: commands().remove() },
  );
