import { done, refused } from '../../../../types/answer';
import { changeHospital as contract } from '../../../../types/hospital/changeHospital';
import { staffOperation } from '../../access';
import { forgetHospital, versionOf } from '../steps/hospitalNow';
import { hospitalId, hospitalStore } from '../stores/hospitals';

/**
 * Adds the next version; its insert under a fixed `_id` decides, so one of two simultaneous changes
 * is refused. A repeated request gets the same answer.
 */
export const changeHospital = staffOperation(contract, async (input, { caller, now }) => {
  const { version, hospital } = input;
  const next = { version: version + 1, at: now, by: caller.account, hospital };
  const before = (await hospitalStore.newest())?.version ?? 0;
  const added = before === version && (await hospitalStore.add(next));
  const newest = await hospitalStore.newest();
  const isOwn =
    newest?.version === next.version &&
    newest.by === next.by &&
    JSON.stringify(newest.hospital) === JSON.stringify(hospital);
  if (!added && !isOwn) return refused('HOSPITAL_CHANGED', {});
  forgetHospital();
  return done({
    value: versionOf({ _id: hospitalId(next.version), ...next }),
    subjects: [hospitalId(next.version)],
  });
});
