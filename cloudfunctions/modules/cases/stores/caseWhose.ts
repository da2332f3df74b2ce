import { commands } from '../../../cloud/database';
import { cases } from './cases';

/**
 * Moves cases of some calls to another person than the owner of the document number that was given:
 * the owner's accounts are not told of them (R1).
 */
export const setWhoseOfCalls = (callIds: string[], from: string, to: string): Promise<number> =>
  cases.changeMany(
    [{ patientId: from }, { 'source.kind': 'call' }, { 'source.id': commands().in(callIds) }],
    { patientId: to, account: commands().remove() },
  );
