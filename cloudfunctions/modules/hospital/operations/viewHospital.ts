import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewHospital as contract } from '../../../../types/hospital/viewHospital';
import { staffOperation, staffStore } from '../../access';
import { versionOf } from '../steps/hospitalNow';
import { hospitalId, hospitalStore } from '../stores/hospitals';

export const viewHospital = staffOperation(contract, async ({ version }, { now }) => {
  const versions = await hospitalStore.list();
  const newest = versions[0]?.version ?? 0;
  const asked = version ?? newest;
  const stored = asked === 0 ? undefined : await hospitalStore.get(asked);
  if (asked !== 0 && !stored) return refused('HOSPITAL_CHANGED', {});
  const names = await staffStore.names(versions.map(({ by }) => by));
  return done({
    value: {
      today: dateOf(now),
      shown: versionOf(stored),
      newest,
      versions: versions.map(({ version: number, at, by }) => ({
        ...{ version: number, at, by: names.get(by) ?? '' },
      })),
    },
    subjects: [hospitalId(asked)],
  });
});
