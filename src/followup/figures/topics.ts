import type { Rate } from '../../../domain/figures/rates';
import type { Figure, FigureGroup } from '../../../types/figures/figures';

/** A number of the page: a sum, or a rate taken from sums. */
export type Shown = { figure: Figure } | { rate: Rate };

/** One view of the figures. */
export interface Topic {
  /** What is drawn month by month. */
  course: Shown;
  /** Large, at the top. */
  large: readonly Shown[];
  /** What is listed beneath, number by number. */
  groups: readonly FigureGroup[];
  /** The columns of the table by department. */
  columns: readonly Shown[];
}

export const topicNames = ['followUp', 'opinion', 'clinic'] as const;
export type TopicName = (typeof topicNames)[number];

export const topics: Record<TopicName, Topic> = {
  followUp: {
    course: { rate: 'followedUp' },
    large: [{ rate: 'followedUp' }, { figure: 'followedUp' }, { figure: 'discharged' }],
    groups: ['discharges', 'followUps'],
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
    groups: ['satisfaction', 'cases'],
    columns: [
      { rate: 'satisfied' },
      { rate: 'basic' },
      { rate: 'dissatisfied' },
      { figure: 'cases' },
      { rate: 'casesInTime' },
      { rate: 'casesClosed' },
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

/** The rate that stands beside a sum. */
export const rateBeside: Partial<Record<Figure, Rate>> = {
  followedUp: 'followedUp',
  reached: 'reached',
  casesInTime: 'casesInTime',
  casesClosed: 'casesClosed',
  cancelled: 'cancelled',
  lateCancelled: 'lateCancelled',
  noShow: 'noShow',
  taken: 'taken',
  fullSlots: 'fullSlots',
};

/** Kinds of one thing, drawn beside each other: those there are none of are left out. */
export const kinds = ['failed', 'case'] as const;
export type Kind = (typeof kinds)[number];
export const kindOf = (figure: Figure): Kind | undefined =>
  kinds.find(kind => figure.startsWith(`${kind}_`));

/** Sums of places: what lies behind them are sessions, which are opened by their places alone. */
export const opens = (figure: Figure): boolean => !['places', 'slots'].includes(figure);
