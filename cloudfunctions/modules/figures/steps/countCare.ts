import { ofCase, ofFollowUp } from '../../../../domain/figures/figures';
import { maskName } from '../../../../domain/people/name';
import { addDays, at, dateOf } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { courses } from '../../../../types/calling/reasons';
import { type Figure, figureGroups } from '../../../../types/figures/figures';
import type { Condition } from '../../../cloud/database';
import { unseal } from '../../../cloud/seal';
import { caseStore } from '../../cases';
import { countedFields, followedOf, followUpStore } from '../../followups';
import { between, byDay, countedIn, daysChanged, isWithin } from '../stores/counting';
import { candidates, counted, countedByFields, departmentFields, type Figured } from './sources';

const isIn = (names: readonly string[], figure: Figure): boolean => names.includes(figure);

/** The conditions that a follow-up counting for a figure meets. */
function ofFigure(figure: Figure): Condition[] {
  switch (figure) {
    case 'reached':
      return [{ state: 'reached' }];
    case 'toCall':
      return [{ state: 'open' }];
    case 'failed':
      return [{ state: 'closed' }];
    case 'homeVisits':
      return [{ kind: 'homeVisit' }];
    case 'homeVisitsMade':
      return [{ kind: 'homeVisit' }, { state: 'reached' }];
    case 'sampled':
      return [{ kind: 'sampled' }];
    case 'sampledReached':
      return [{ kind: 'sampled' }, { state: 'reached' }];
    case 'sampledSatisfied':
    case 'sampledBasic':
    case 'sampledDissatisfied':
      return [{ kind: 'sampled' }];
    case 'inTime':
      return [{ inTime: true }];
    case 'calledSatisfied':
      return [{ satisfaction: 'satisfied' }];
    case 'calledBasic':
      return [{ satisfaction: 'basic' }];
    case 'calledDissatisfied':
      return [{ satisfaction: 'dissatisfied' }];
    default:
      if (isIn(courses, figure)) return [{ course: figure }];
      if (isIn(figureGroups.refusals, figure)) {
        const [closedBecause, refusalReason] = figure.split('_');
        return [{ closedBecause }, { refusalReason }];
      }
      if (figure.startsWith('missed_')) return [{ whyMissed: figure.slice('missed_'.length) }];
      return figure.startsWith('failed_')
        ? [{ state: 'closed' }, { closedBecause: figure.slice('failed_'.length) }]
        : [];
  }
}

/** Follow-ups by the day of the visit or discharge, and the satisfaction that callers recorded. */
export const followUpFigures: Figured = {
  figures: [
    ...figureGroups.followUps,
    ...figureGroups.homeVisits,
    ...figureGroups.sampled,
    ...figureGroups.missed,
    ...figureGroups.refusals,
    'calledSatisfied',
    'calledBasic',
    'calledDissatisfied',
  ],
  daysChanged: (from, to) =>
    daysChanged(followUpStore.documents, { changed: 'changedAt', day: 'date' }, from, to),
  count: async date =>
    countedByFields(
      await followUpStore.documents.countBy([{ date }], [...departmentFields, ...countedFields]),
      ofFollowUp,
    ),
  behind: async (asked, after, size) =>
    candidates(
      await followUpStore.documents.page({
        ...byDay(asked, 'numberOrName', ofFigure(asked.figure), after, size),
        fields: [...departmentFields, ...countedFields],
      }),
      each => ({ department: each.department, sums: ofFollowUp(each), at: each.date }),
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

const ofCases = [
  'department',
  'matter',
  'kind',
  'state',
  'open',
  'openedAt',
  'answerBy',
  'answeredAt',
  'closedAt',
] as const;

/** Cases by the day they were opened. */
export const caseFigures: Figured = {
  figures: figureGroups.cases,
  daysChanged: async (from, to) =>
    (await between(caseStore.documents, 'history.at', from, to, ['openedAt'])).map(({ openedAt }) =>
      dateOf(openedAt),
    ),
  count: async date =>
    counted(
      (await between(caseStore.documents, 'openedAt', at(date), at(addDays(date, 1)), ofCases)).map(
        each => ({ id: each._id, department: each.department, sums: ofCase(each) }),
      ),
    ),
  behind: async ({ figure, dates, departments }, after, size) => {
    const [first = '', last = first] = [dates[0], dates.at(-1)];
    return candidates(
      await caseStore.documents.page({
        where: [
          ...isWithin('openedAt', at(first), at(addDays(last, 1))),
          { matter: figure.startsWith('improvements') ? 'improvement' : 'complaint' },
          ...(figure.startsWith('case_') ? [{ kind: figure.slice('case_'.length) }] : []),
        ],
        anyOf: countedIn(departments, 'numberOrName'),
        by: ['openedAt'],
        direction: 'asc',
        after,
        size,
        fields: ofCases,
      }),
      each => ({ department: each.department, sums: ofCase(each), at: each.openedAt }),
    );
  },
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
