import { done } from '../../types/answer';
import { listWaiting as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { patientStore } from '../cloud/stores/patients';
import { policyAt } from '../cloud/stores/policy';
import { sessionStore } from '../cloud/stores/sessions';
import { dateOf } from '../domain/time';
import { lineCloses } from '../domain/waiting';
import { waitingView } from '../workflows/waitingViews';

export const listWaiting = operation(contract, async (_input, { caller, now }) => {
  const today = dateOf(now);
  const patients = await patientStore.ofAccount(caller.account);
  if (!patients.length) return done({ today, waiting: [] });
  const policy = await policyAt(now);
  const sessions = await sessionStore.waitedFor(
    patients.map(({ _id }) => _id),
    today,
  );
  return done({
    today,
    waiting: sessions
      .filter(({ date }) => now < lineCloses(date, policy))
      .flatMap(session => patients.flatMap(patient => waitingView(session, patient, policy) ?? [])),
  });
});
