import * as z from 'zod';
import type { RowPlace } from '../answer';
import { channels } from '../booking/appointment';
import { courses, refusalReasons } from '../calling/reasons';
import { caseKinds } from '../cases/cases';
import { type FollowUpOutcome, followUpOutcomes } from '../followups/followUps';
import { localDate } from '../moment';
import { type Satisfaction, satisfactions } from '../surveys/form';
import { type Aspect, aspects, missedReasons } from '../voices/names';

/** Why a patient was not reached (R15): every outcome except one. */
export const failures = followUpOutcomes.filter(
  (each): each is Exclude<FollowUpOutcome, 'reached'> => each !== 'reached',
);

const prefixed = <P extends string, W extends string>(prefix: P, words: readonly W[]) =>
  words.map(word => `${prefix}_${word}` as `${P}_${W}`);

/** The satisfaction with one aspect: in surveys (`web`), or in calls. */
type RatingFigure = `${'web' | 'call'}_${Aspect}_${Satisfaction}`;
/** The figures of all aspects and ratings, in surveys or in calls. */
export const ratingFigures = (way: 'web' | 'call'): RatingFigure[] =>
  aspects.flatMap(aspect =>
    satisfactions.map(rating => `${way}_${aspect}_${rating}` as RatingFigure),
  );

/** A suggestion that is not sorted yet has its own figure. */
export const suggestionKinds = { unsorted: 'unsorted' } as const;

/**
 * All figures (R18), by what is counted. Each belongs to a day: of appointments, surveys and places
 * the day of the visit, of discharged patients and their follow-ups the day of discharge, of a case
 * the day it was opened, of a strike its day. A later change (a survey answered weeks after the
 * visit) changes that day.
 */
export const figureGroups = {
  discharges: ['discharged', 'leftDead', 'followedUp'],
  followUps: [
    'followUps',
    'reached',
    'toCall',
    'failed',
    'inTime',
    ...prefixed('failed', failures),
    ...courses,
  ],
  /** By their planned day. */
  homeVisits: ['homeVisits', 'homeVisitsMade'],
  /** Calls of patients in a random sample (R17). */
  sampled: ['sampled', 'sampledReached', 'sampledSatisfied', 'sampledBasic', 'sampledDissatisfied'],
  refusals: [...prefixed('declined', refusalReasons), ...prefixed('neverCall', refusalReasons)],
  satisfaction: [
    'satisfied',
    'basic',
    'dissatisfied',
    'calledSatisfied',
    'calledBasic',
    'calledDissatisfied',
  ],
  /** Why patients did not come, if they were asked. */
  missed: prefixed('missed', missedReasons),
  aspects: [...ratingFigures('web'), ...ratingFigures('call')],
  voices: [
    'praise',
    'praiseMatched',
    'praiseAside',
    'suggestions',
    ...prefixed('suggestion', [...caseKinds, suggestionKinds.unsorted]),
    'suggestionsAnswered',
    'suggestionsAsCase',
    'suggestionsAside',
  ],
  cases: [
    'cases',
    ...prefixed('case', caseKinds),
    'casesAnswered',
    'casesInTime',
    'casesClosed',
    // Suggestions of basically satisfied patients need a remedy, but are no complaints.
    'improvements',
    'improvementsClosed',
  ],
  appointments: [
    'appointments',
    ...prefixed('by', channels),
    'arrived',
    'cancelled',
    'lateCancelled',
    'cancelledByHospital',
    'noShow',
    // Answers to the reminder (R13), of visits that were not cancelled in another way; visits
    // without an answer do not count.
    'saidComing',
    'gaveBack',
    'missedAnswered',
    'silent',
    'missedSilent',
  ],
  places: ['places', 'taken', 'slots', 'fullSlots', 'stopped'],
  strikes: ['strikes', 'revoked', 'bars'],
} as const;
export type FigureGroup = keyof typeof figureGroups;
export type Figure = (typeof figureGroups)[FigureGroup][number];

export const figures = Object.values(figureGroups).flat() as Figure[];
export const figure = z.enum(figures as [Figure, ...Figure[]]);

/** Sums by figure; a missing figure is 0. */
export const sums = z.partialRecord(figure, z.int().min(0));
export type Sums = z.output<typeof sums>;

/**
 * A department's sums. `key` identifies the department even without an id, as in a file of
 * discharges.
 */
export const figureRow = z.object({
  key: z.string(),
  department: z.string(),
  sums,
});
export type FigureRow = z.output<typeof figureRow>;

/** The kinds of records of a figure. */
const figureRecordKind = z.enum([
  'appointment',
  'discharge',
  'followUp',
  'survey',
  'case',
  'session',
  'voice',
]);

/** A record of a figure, with just enough personal data to distinguish it. */
export const figureRecord = z.object({
  kind: figureRecordKind,
  recordId: z.string(),
  date: localDate,
  department: z.string(),
  /** Masked: only the family name; for a session, the doctor's. */
  name: z.string(),
  /** Its state, in words. */
  note: z.string(),
});
export type FigureRecord = z.output<typeof figureRecord>;

/**
 * The columns of a file of monthly figures, by meaning: in English, as in the file of 2014, or as
 * hospitals name them.
 */
export const figureColumns = {
  month: ['month', '月份'],
  discharged: ['discharged', '出院人数'],
  followedUp: ['followed_up', '随访人数'],
} as const;
export type FigureColumn = keyof typeof figureColumns;

/** The names that a template gives these columns, each with its other name. */
export const figureVariants: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(figureColumns).map(([other, name]) => [name, [other]]),
);

/** A month in a file: year and month with any separators, and a day that is ignored. */
export const monthInFile = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.]\d{1,2})?$/;

/** The possible problems of a file of monthly figures or one of its rows. */
export type FigureProblemCode =
  | 'COLUMN_MISSING'
  | 'NO_ROWS'
  | 'MONTH_WRONG'
  | 'MONTH_TWICE'
  | 'MONTH_NOT_OVER'
  | 'NUMBER_WRONG'
  | 'MORE_THAN_LEFT';

/** One problem: the line in the file, the column's name, and the row it conflicts with. */
export interface FigureProblem extends RowPlace {
  field: string;
  code: FigureProblemCode;
  other?: RowPlace;
}
