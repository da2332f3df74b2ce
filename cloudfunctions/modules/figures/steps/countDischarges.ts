import { ofDischarge } from '../../../../domain/figures/figures';
import { roundsOfStay } from '../../../../domain/followups/followUps';
import { maskName } from '../../../../domain/people/name';
import { texts } from '../../../../texts';
import { figureGroups } from '../../../../types/figures/figures';
import { unseal } from '../../../cloud/seal';
import { type Discharged, dischargeStore, followUpStore } from '../../followups';
import { countedIn, daysChanged, isOneOf } from '../stores/counting';
import { candidates, counted, type Figured } from './sources';

/**
 * Discharged patients by the day of discharge, and whether they were followed up: reached in at
 * least one round. The rounds contain the day of discharge, so that a call in a later month counts
 * where the stay counts.
 */
export const dischargeFigures: Figured = {
  figures: figureGroups.discharges,
  daysChanged: (from, to) =>
    daysChanged(dischargeStore.documents, { changed: 'changedAt', day: 'dischargedOn' }, from, to),
  count: async date => {
    const left = await dischargeStore.documents.findAll({
      where: [{ dischargedOn: date }],
      fields: ['department', 'dead'],
    });
    const reached = await reachedOf(left.map(({ _id }) => _id));
    return counted(
      left.map(({ _id, department, dead }) => ({
        id: _id,
        department,
        sums: ofDischarge({ dead, followedUp: reached.has(_id) }),
      })),
    );
  },
  behind: async ({ figure, dates, departments }, after, size) => {
    const left = await dischargeStore.documents.page({
      where: [isOneOf('dischargedOn', dates), { dead: figure === 'leftDead' }],
      anyOf: countedIn(departments, 'numberOrName'),
      by: ['dischargedOn'],
      direction: 'asc',
      after,
      size,
      fields: ['department.id', 'department.name', 'dead'],
    });
    const isAsked = figure === 'followedUp';
    const reached = isAsked ? await reachedOf(left.page.map(({ _id }) => _id)) : new Set();
    return candidates(left, ({ _id, department, dead, dischargedOn }) => ({
      department,
      sums: ofDischarge({ dead, followedUp: reached.has(_id) }),
      at: dischargedOn,
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

/** Those of some stays that were followed up: one of the rounds reached the patient. */
async function reachedOf(ids: string[]): Promise<Set<string | undefined>> {
  const rounds = await followUpStore.reachedOfStays(ids);
  return new Set(
    rounds
      .filter(({ kind }) => (roundsOfStay as readonly string[]).includes(kind))
      .map(({ dischargeId }) => dischargeId),
  );
}
