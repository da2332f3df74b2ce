import { commands } from '../../../cloud/database';
import { sessions } from './sessions';

/** Takes out of every line what an account put there for a patient (R25). */
export const endWaits = (patientId: string, account: string) =>
  sessions.changeMany([{ 'waiting.patientId': patientId }, { state: 'open' }], {
    waiting: commands().pull({ patientId, account }),
  });
