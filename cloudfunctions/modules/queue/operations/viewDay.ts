import { defined } from '../../../../domain/defined';
import { sightOf } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import type { GuidesOfDay } from '../../../../types/guides/guides';
import { viewDay as contract } from '../../../../types/queue/viewDay';
import { operation } from '../../access';
import { appointmentStore } from '../../appointments';
import { guideStore } from '../../guides';
import { patientStore } from '../../people';
import { policyAt } from '../../policy';
import { queuePlacesOf } from '../steps/places';

const noGuides: GuidesOfDay['names'] = {};

export const viewDay = operation(contract, async (_input, { caller, now }) => {
  const patients = await patientStore.ofAccount(caller.account);
  if (!patients.length) return done({ now, visits: [] });
  const sight = sightOf(patients, caller.account);
  const visits = await appointmentStore.ofDaySeen(sight, dateOf(now));
  const [places, guides] = await Promise.all([
    policyAt(now).then(policy => queuePlacesOf(visits, policy, now)),
    visits.length ? guideStore.known(dateOf(now)) : noGuides,
  ]);
  return done({
    now,
    visits: visits.map(({ _id, status, period }) => ({
      appointmentId: _id,
      status,
      ...defined({
        queue: places.get(_id),
        guide: status === 'booked' ? guides[period] : undefined,
      }),
    })),
  });
});
