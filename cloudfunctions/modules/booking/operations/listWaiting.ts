import { lineLasts } from '../../../../domain/booking/waiting';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listWaiting as contract } from '../../../../types/booking/listWaiting';
import { operation } from '../../access';
import { patientStore } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { waitingView } from '../views/waitingViews';

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
      .filter(({ date }) => lineLasts(date, policy, now))
      .flatMap(session =>
        patients.flatMap(patient => waitingView(session, patient, caller.account, policy) ?? []),
      ),
  });
});
