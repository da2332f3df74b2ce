import { defined } from '../../../../domain/defined';
import { done } from '../../../../types/answer';
import { applyChange as contract } from '../../../../types/changes/applyChange';
import { staffOperation } from '../../access';
import { doneWith } from '../../files';
import { policyAt } from '../../policy';
import { makeChange } from '../steps/makeChange';

export const applyChange = staffOperation(contract, async ({ typed, ...wish }, call) => {
  const { caller, now } = call;
  const making = { account: caller.account, policy: await policyAt(now), now };
  const made = await makeChange({ ...wish, ...defined({ typed }) }, making);
  if (!made.ok) return made;
  const { change } = wish;
  const file =
    change.kind === 'roster' ? change.file : change.kind === 'doctor' && change.pictureFile;
  if (file) await doneWith(file, caller.account, now);
  const { changeId, effect, did } = made.value;
  const { added, changed, withdrawn, bookings } = effect;
  return done({
    value: { changeId, effect, patients: did.appointments, toCall: did.unreachable },
    subjects: [changeId],
    details: {
      ...{ change: change.kind, added, changed, sessionsWithdrawn: withdrawn },
      ...{ appointments: bookings, unreachable: effect.unreachable },
    },
  });
});
