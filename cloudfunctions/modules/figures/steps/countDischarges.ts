import { ofDischarge } from '../../../../domain/figures/figures';
import { roundsOfStay } from '../../../../domain/followups/followUps';
import { maskName } from '../../../../domain/people/name';
import { texts } from '../../../../texts';
import { figureGroups } from '../../../../types/figures/figures';
import { unseal } from '../../../cloud/seal';
import { type Discharged, dischargeStore, followUpStore } from '../../followups';
import { daysChanged } from '../stores/counting';
import { counted, type Figured } from './sources';

/**
 * Patients who left a ward, by the day of leaving, and whether they were followed up: reached in one of their rounds at least. The
 * rounds carry the day of leaving, so that a call of a later month counts where the stay counts.
 */
export const discharges: Figured = {
  figures: figureGroups.discharges,
  daysChanged: (from, to) =>
    daysChanged(dischargeStore.documents, { changed: 'changedAt', day: 'dischargedOn' }, from, to),
  count: async date => counted(await discharges.items(date)),
  items: async date => {
    const [left, rounds] = await Promise.all([
      dischargeStore.documents.findAll({
        where: [{ dischargedOn: date }],
        fields: ['department', 'dead'],
      }),
      followUpStore.documents.findAll({
        where: [{ date }, { state: 'reached' }],
        fields: ['kind', 'dischargeId'],
      }),
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
