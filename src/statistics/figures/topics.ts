import type { Rate, ShownFigure } from '../../../domain/figures/rates';
import type { Figure, FigureGroup } from '../../../types/figures/figures';

export type { ShownFigure } from '../../../domain/figures/rates';

/** One tab of the figures page. */
export interface Topic {
  /** The figure in the chart over the months. */
  course: ShownFigure;
  /** The main figures at the top. */
  large: readonly ShownFigure[];
  /** The groups of figures that are listed below. */
  groups: readonly FigureGroup[];
  /** The columns of the table by department. */
  columns: readonly ShownFigure[];
}

export const topicNames = ['followUp', 'opinion', 'clinic', 'appraisal'] as const;
export type TopicName = (typeof topicNames)[number];

export const topics: Record<TopicName, Topic> = {
  followUp: {
    course: { rate: 'followedUp' },
    large: [{ rate: 'followedUp' }, { figure: 'followedUp' }, { figure: 'discharged' }],
    groups: ['discharges', 'followUps', 'refusals', 'missed'],
    columns: [
      { rate: 'followedUp' },
      { figure: 'followedUp' },
      { figure: 'discharged' },
      { figure: 'followUps' },
      { rate: 'reached' },
      { figure: 'failed' },
    ],
  },
  opinion: {
    course: { rate: 'satisfied' },
    large: [{ rate: 'satisfied' }, { rate: 'basic' }, { rate: 'dissatisfied' }],
    groups: ['satisfaction', 'aspects', 'voices', 'cases'],
    columns: [
      { rate: 'satisfied' },
      { rate: 'basic' },
      { rate: 'dissatisfied' },
      { figure: 'cases' },
      { rate: 'casesInTime' },
      { rate: 'casesClosed' },
      { figure: 'praise' },
      { figure: 'suggestions' },
      { rate: 'suggestionsHandled' },
    ],
  },
  appraisal: {
    course: { rate: 'done' },
    large: [{ rate: 'done' }, { rate: 'inTime' }, { rate: 'reached' }],
    groups: ['followUps'],
    columns: [
      { rate: 'done' },
      { rate: 'inTime' },
      { rate: 'reached' },
      { figure: 'followUps' },
      { figure: 'reached' },
      { figure: 'failed' },
      { figure: 'toCall' },
    ],
  },
  clinic: {
    course: { figure: 'appointments' },
    large: [{ figure: 'appointments' }, { rate: 'noShow' }, { rate: 'taken' }],
    groups: ['appointments', 'places', 'strikes'],
    columns: [
      { figure: 'appointments' },
      { rate: 'cancelled' },
      { rate: 'lateCancelled' },
      { rate: 'noShow' },
      { rate: 'taken' },
      { rate: 'fullSlots' },
      { figure: 'strikes' },
    ],
  },
};

/** The rate shown beside a sum. */
export const rateBeside: Partial<Record<Figure, Rate>> = {
  followedUp: 'followedUp',
  reached: 'reached',
  inTime: 'inTime',
  casesInTime: 'casesInTime',
  casesClosed: 'casesClosed',
  cancelled: 'cancelled',
  lateCancelled: 'lateCancelled',
  noShow: 'noShow',
  missedAnswered: 'noShowAnswered',
  missedSilent: 'noShowSilent',
  taken: 'taken',
  fullSlots: 'fullSlots',
};

/** Groups of figures that are shown as bars; zeros are left out. */
export const kinds = ['failed', 'declined', 'neverCall', 'missed', 'case', 'suggestion'] as const;
export type Kind = (typeof kinds)[number];
/** The group of a figure; undefined if it has none. */
export const kindOf = (figure: Figure): Kind | undefined =>
  kinds.find(kind => figure.startsWith(`${kind}_`));

/** Whether a figure has records to open: sums of places count sessions, which have none. */
export const opens = (figure: Figure): boolean => !['places', 'slots'].includes(figure);
