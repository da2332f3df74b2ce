import { ofCase, ofFollowUp } from '../../../../domain/figures/figures';
import { maskName } from '../../../../domain/people/name';
import { addDays, at, dateOf } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { figureGroups } from '../../../../types/figures/figures';
import { unseal } from '../../../cloud/seal';
import { type Case, caseStore } from '../../cases';
import { type FollowUp, followedOf, followUpStore } from '../../followups';
import { sourceStore } from '../stores/figures';
import { counted, countedByFields, departmentFields, type Figured } from './sources';

const standing = ['state', 'closedBecause', 'satisfaction'];

/** Follow-ups by the day of the visit or of leaving, and how content people were on the telephone. */
export const followUps: Figured = {
  figures: [...figureGroups.followUps, 'calledSatisfied', 'calledBasic', 'calledDissatisfied'],
  daysChanged: (from, to) => sourceStore.daysChanged('followUps', 'changedAt', from, to),
  count: async date =>
    countedByFields(
      await sourceStore.counts('followUps', [{ date }], [...departmentFields, ...standing]),
      ofFollowUp,
    ),
  items: async date =>
    (await sourceStore.all<FollowUp>('followUps', [{ date }], ['department', ...standing])).map(
      each => ({ id: each._id, department: each.department, sums: ofFollowUp(each) }),
    ),
  records: async ids =>
    (await followUpStore.byIds(ids)).map(each => {
      const { kinds, states, outcomes } = texts.followUps;
      const fate =
        each.state === 'closed' && each.closedBecause
          ? outcomes[each.closedBecause]
          : states[each.state === 'reached' ? 'reached' : each.tried ? 'retry' : 'due'];
      return {
        kind: 'followUp' as const,
        recordId: each._id,
        date: each.date,
        department: each.department.name,
        name: maskName(followedOf(each).name),
        note: `${kinds[each.kind]} · ${fate}`,
      };
    }),
};

/** Cases by the day they were opened. */
export const cases: Figured = {
  figures: figureGroups.cases,
  daysChanged: async (from, to) =>
    (await sourceStore.between<Case>('cases', 'history.at', from, to, ['openedAt'])).map(
      ({ openedAt }) => dateOf(openedAt),
    ),
  count: async date => counted(await cases.items(date)),
  items: async date =>
    (
      await sourceStore.between<Case>('cases', 'openedAt', at(date), at(addDays(date, 1)), [
        'department',
        'matter',
        'kind',
        'state',
        'open',
        'openedAt',
        'answerBy',
        'answeredAt',
        'closedAt',
      ])
    ).map(each => ({ id: each._id, department: each.department, sums: ofCase(each) })),
  records: async ids =>
    (await caseStore.byIds(ids)).map(each => ({
      kind: 'case' as const,
      recordId: each._id,
      date: dateOf(each.openedAt),
      department: each.department.name,
      name: each.person ? maskName(unseal<{ name: string }>(each.person, each._id).name) : '',
      note: `${texts.cases.kinds[each.kind]} · ${texts.cases.states[each.state]}`,
    })),
};
