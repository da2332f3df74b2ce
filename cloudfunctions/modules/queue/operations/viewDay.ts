import { defined } from '../../../../domain/defined';
import { sightOf } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewDay as contract } from '../../../../types/queue/viewDay';
import { operation } from '../../access';
import { appointmentStore } from '../../appointments';
import { patientStore } from '../../people';
import { policyAt } from '../../policy';
import { placesOf } from '../steps/places';

export const viewDay = operation(contract, async (_input, { caller, now }) => {
  const patients = await patientStore.ofAccount(caller.account);
  if (!patients.length) return done({ now, visits: [] });
  const sight = sightOf(patients, caller.account);
  const visits = await appointmentStore.ofDaySeen(sight, dateOf(now));
  const places = await placesOf(visits, await policyAt(now), now);
  return done({
    now,
    visits: visits.map(({ _id, status }) => ({
      appointmentId: _id,
      status,
      ...defined({ queue: places.get(_id) }),
    })),
  });
});
