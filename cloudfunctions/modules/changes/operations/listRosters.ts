import { isDoorKey } from '../../../../domain/exchange/doorKey';
import { dateOf } from '../../../../domain/time/time';
import { anotherSystem } from '../../../../texts/zh-CN/exchange/scopes';
import { done } from '../../../../types/answer';
import { listRosters as contract } from '../../../../types/changes/listRosters';
import { staffOperation, staffStore } from '../../access';
import { rosterStore } from '../../timetable';

export const listRosters = staffOperation(contract, async (_input, { now }) => {
  const versions = await rosterStore.versions();
  const names = await staffStore.names(versions.map(({ by }) => by));
  return done({
    value: {
      today: dateOf(now),
      rosters: versions.map(({ _id, importedAt, by, departments, doctors }, index) => ({
        rosterId: _id,
        at: importedAt,
        by: names.get(by) ?? (isDoorKey(by) ? anotherSystem : ''),
        departments: departments.length,
        doctors: doctors.length,
        inForce: index === 0,
      })),
    },
    subjects: versions.map(({ _id }) => _id),
  });
});
