import { ofCase, ofFollowUp } from '../../../../domain/figures/figures';
import { maskName } from '../../../../domain/people/name';
import { addDays, at, dateOf } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { figureGroups } from '../../../../types/figures/figures';
import { unseal } from '../../../cloud/seal';
import { caseStore } from '../../cases';
import { followedOf, followUpStore } from '../../followups';
import { between, daysChanged } from '../stores/counting';
import { counted, countedByFields, departmentFields, type Figured } from './sources';

const standing = ['state', 'closedBecause', 'satisfaction'] as const;

/** Follow-ups by the day of the visit or of leaving, and how content people were on the telephone. */
export const followUps: Figured = {
  figures: [...figureGroups.followUps, 'calledSatisfied', 'calledBasic', 'calledDissatisfied'],
  daysChanged: (from, to) =>
    daysChanged(followUpStore.documents, { changed: 'changedAt', day: 'date' }, from, to),
  count: async date =>
    countedByFields(
      await followUpStore.documents.countBy([{ date }], [...departmentFields, ...standing]),
      ofFollowUp,
    ),
  items: async date =>
    (
      await followUpStore.documents.findAll({
        where: [{ date }],
        fields: ['department', ...standing],
      })
    ).map(each => ({ id: each._id, department: each.department, sums: ofFollowUp(each) })),
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
    (await between(caseStore.documents, 'history.at', from, to, ['openedAt'])).map(({ openedAt }) =>
      dateOf(openedAt),
    ),
  count: async date => counted(await cases.items(date)),
  items: async date =>
    (
      await between(caseStore.documents, 'openedAt', at(date), at(addDays(date, 1)), [
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
