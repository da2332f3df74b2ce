import { ofDischarge } from '../../../../domain/figures/figures';
import { roundsOfStay } from '../../../../domain/followups/followUps';
import { maskName } from '../../../../domain/people/name';
import { texts } from '../../../../texts';
import { figureGroups } from '../../../../types/figures/figures';
import { unseal } from '../../../cloud/seal';
import type { FollowUp } from '../../followups';
import { type Discharge, type Discharged, dischargeStore } from '../../followups';
import { sourceStore } from '../stores/figures';
import { counted, type Figured } from './sources';

/**
 * Who left a ward, by the day of leaving, and whether they were followed up: reached in one of their rounds at least. The
 * rounds carry the day of leaving, so that a call of a later month counts where the stay counts.
 */
export const discharges: Figured = {
  figures: figureGroups.discharges,
  daysChanged: (from, to) =>
    sourceStore.daysChanged('discharges', 'changedAt', from, to, 'dischargedOn'),
  count: async date => counted(await discharges.items(date)),
  items: async date => {
    const [left, rounds] = await Promise.all([
      sourceStore.all<Discharge>('discharges', [{ dischargedOn: date }], ['department', 'dead']),
      sourceStore.all<FollowUp>(
        'followUps',
        [{ date }, { state: 'reached' }],
        ['kind', 'dischargeId'],
      ),
    ]);
    const reached = new Set(
      rounds
        .filter(({ kind }) => (roundsOfStay as readonly string[]).includes(kind))
        .map(({ dischargeId }) => dischargeId),
    );
    return left.map(({ _id, department, dead }) => ({
      id: _id,
      department,
      sums: ofDischarge({ dead, followedUp: reached.has(_id) }),
    }));
  },
  records: async ids =>
    (await dischargeStore.byIds(ids)).map(({ _id, department, dischargedOn, result, person }) => ({
      kind: 'discharge' as const,
      recordId: _id,
      date: dischargedOn,
      department: department.name,
      name: maskName(unseal<Discharged>(person, _id).name),
      note: texts.followUps.results[result],
    })),
};
