import { ofRatings, ofVoice } from '../../../../domain/figures/voices';
import { texts } from '../../../../texts';
import { type Figure, figureGroups, ratingFigures } from '../../../../types/figures/figures';
import type { Condition } from '../../../cloud/database';
import type { Page as CloudPage } from '../../../cloud/page';
import { type FollowUp, followUpStore } from '../../followups';
import { type Survey, surveyStore } from '../../surveys';
import { type Voice, voiceStore } from '../../voices';
import { byDay, daysChanged, lacks } from '../stores/counting';
import { followUpFigures } from './countCare';
import { surveyFigures } from './countVisits';
import { candidates, counted, countedByFields, departmentFields, type Figured } from './sources';

const standing = ['kind', 'state', 'about'] as const;

/** The conditions that a voice counting for a figure meets. */
function ofFigure(figure: Figure): Condition[] {
  switch (figure) {
    case 'praise':
      return [{ kind: 'praise' }];
    case 'praiseMatched':
      return [{ kind: 'praise' }, { state: 'matched' }];
    case 'praiseAside':
      return [{ kind: 'praise' }, { state: 'aside' }];
    case 'suggestionsAnswered':
      return [{ kind: 'suggestion' }, { state: 'answered' }];
    case 'suggestionsAsCase':
      return [{ kind: 'suggestion' }, { state: 'asCase' }];
    case 'suggestionsAside':
      return [{ kind: 'suggestion' }, { state: 'aside' }];
    case 'suggestion_unsorted':
      return [{ kind: 'suggestion' }, lacks('about')];
    default:
      return figure.startsWith('suggestion_')
        ? [{ kind: 'suggestion' }, { about: figure.slice('suggestion_'.length) }]
        : [{ kind: 'suggestion' }];
  }
}

const noteOf = ({ kind, state, about }: Voice): string => {
  const { kinds, states } = texts.voices;
  return [about ? texts.cases.kinds[about] : kinds[kind], states[state]].join(' · ');
};

/** Praise and suggestions by the day of the visit or discharge (R14). */
export const voiceFigures: Figured = {
  figures: figureGroups.voices,
  daysChanged: (from, to) =>
    daysChanged(voiceStore.documents, { changed: 'changedAt', day: 'date' }, from, to),
  count: async date =>
    countedByFields(
      await voiceStore.documents.countBy([{ date }], [...departmentFields, ...standing]),
      ofVoice,
    ),
  behind: async (asked, after, size) =>
    candidates(
      await voiceStore.documents.page({
        ...byDay(asked, 'numberOrName', ofFigure(asked.figure), after, size),
        fields: [...departmentFields, ...standing],
      }),
      each => ({ department: each.department, sums: ofVoice(each), at: each.date }),
    ),
  records: async ids =>
    (await voiceStore.byIds(ids)).map(voice => ({
      kind: 'voice' as const,
      recordId: voice._id,
      date: voice.date,
      department: voice.department.name,
      // The author is not named: only the words matter.
      name: texts.voices.kinds[voice.kind],
      note: noteOf(voice),
    })),
};

type Page = Awaited<ReturnType<Figured['behind']>>;
type Rated = Pick<FollowUp | Survey, '_id' | 'date' | 'department' | 'ratings'>;

/** The counts of a day's documents with ratings. */
const countedRatings = (way: 'web' | 'call', documents: readonly Rated[]) =>
  counted(
    documents.map(({ _id, department, ratings = {} }) => ({
      id: _id,
      department,
      sums: ofRatings(way, ratings),
    })),
  );

/** A page of documents with ratings, as possible records of a figure. */
const ratedCandidates = (way: 'web' | 'call', found: CloudPage<Rated>): Page =>
  candidates(found, ({ department, ratings = {}, date }) => ({
    department,
    sums: ofRatings(way, ratings),
    at: date,
  }));

/** The condition that a document has the rating of a figure: `web_fees_basic`. */
function gives(figure: Figure): Condition {
  const [, aspect, rating] = figure.split('_');
  return { [`ratings.${aspect}`]: rating };
}

const rated = ['date', 'department', 'ratings'] as const;

/** The satisfaction with each aspect, in the surveys of a day's visits. */
export const surveyedAspects: Figured = {
  figures: ratingFigures('web'),
  daysChanged: surveyFigures.daysChanged,
  count: async date =>
    countedRatings(
      'web',
      await surveyStore.documents.findAll({ where: [{ date }], fields: rated }),
    ),
  behind: async (asked, after, size) =>
    ratedCandidates(
      'web',
      await surveyStore.documents.page({
        ...byDay(asked, 'numberOrName', [gives(asked.figure)], after, size),
        fields: rated,
      }),
    ),
  records: surveyFigures.records,
};

/** The satisfaction with each aspect, as recorded in calls. */
export const calledAspects: Figured = {
  figures: ratingFigures('call'),
  daysChanged: followUpFigures.daysChanged,
  count: async date =>
    countedRatings(
      'call',
      await followUpStore.documents.findAll({ where: [{ date }], fields: rated }),
    ),
  behind: async (asked, after, size) =>
    ratedCandidates(
      'call',
      await followUpStore.documents.page({
        ...byDay(asked, 'numberOrName', [gives(asked.figure)], after, size),
        fields: rated,
      }),
    ),
  records: followUpFigures.records,
};
