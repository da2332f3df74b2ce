import * as z from 'zod';
import { channels } from '../booking/appointment';
import { courses, refusalReasons } from '../calling/reasons';
import { caseKinds } from '../cases/cases';
import { type FollowUpOutcome, followUpOutcomes } from '../followups/followUps';
import { localDate } from '../moment';
import { type Satisfaction, satisfactions } from '../surveys/form';
import { type Aspect, aspects, missedReasons } from '../voices/names';

/** Why somebody was not reached (R15): every outcome but one. */
export const failures = followUpOutcomes.filter(
  (each): each is Exclude<FollowUpOutcome, 'reached'> => each !== 'reached',
);

const prefixed = <P extends string, W extends string>(prefix: P, words: readonly W[]) =>
  words.map(word => `${prefix}_${word}` as `${P}_${W}`);

/** How content patients are with one side of a visit: in the survey (`web`), or on the telephone. */
type RatingFigure = `${'web' | 'call'}_${Aspect}_${Satisfaction}`;
export const ratingFigures = (way: 'web' | 'call'): RatingFigure[] =>
  aspects.flatMap(aspect =>
    satisfactions.map(rating => `${way}_${aspect}_${rating}` as RatingFigure),
  );

/** A suggestion that nobody sorted yet is counted as such. */
export const suggestionKinds = { unsorted: 'unsorted' } as const;

/**
 * Everything that is counted (R18), by what it is counted of. Each belongs to a day: of appointments, surveys and places the
 * day of the visit, of those discharged and their follow-ups the day of leaving, of a case the day it was opened, of a
 * strike the day of the breach. What comes later (a survey answered weeks after the visit) changes that day.
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
  /** By the day for which they were planned. */
  homeVisits: ['homeVisits', 'homeVisitsMade'],
  /** Calls of those who were drawn at random after leaving (R17). */
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
  /** Why those did not come who were asked. */
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
    // What basically satisfied patients suggest is remedied like a complaint, and is none.
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
    // Answers to the reminder (R13), of visits that were not cancelled otherwise: those who came or missed it without one are silent.
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

/** A department's sums; `key` tells departments apart also where one has no id, as in a file of discharges. */
export const figureRow = z.object({
  key: z.string(),
  department: z.string(),
  sums,
});
export type FigureRow = z.output<typeof figureRow>;

/** What a record behind a figure is. */
const figureRecordKind = z.enum([
  'appointment',
  'discharge',
  'followUp',
  'survey',
  'case',
  'session',
  'voice',
]);

/** A record behind a figure, with as little of the person as tells it apart. */
export const figureRecord = z.object({
  kind: figureRecordKind,
  recordId: z.string(),
  date: localDate,
  department: z.string(),
  /** Masked: the family name only; a doctor's where the record is a session. */
  name: z.string(),
  /** How it stands, in words. */
  note: z.string(),
});
export type FigureRecord = z.output<typeof figureRecord>;

/** The columns of a file of monthly figures, by what they mean: in English, as the file of 2014, or as hospitals write them. */
export const figureColumns = {
  month: ['month', '月份'],
  discharged: ['discharged', '出院人数'],
  followedUp: ['followed_up', '随访人数'],
} as const;
export type FigureColumn = keyof typeof figureColumns;

/** A month in a file: year and month, whatever stands between them, and a day that does not matter. */
export const monthInFile = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.]\d{1,2})?$/;

/** What can be wrong with a file of monthly figures or one of its rows. */
export type FigureProblemCode =
  | 'COLUMN_MISSING'
  | 'NO_ROWS'
  | 'MONTH_WRONG'
  | 'MONTH_TWICE'
  | 'MONTH_NOT_OVER'
  | 'NUMBER_WRONG'
  | 'MORE_THAN_LEFT';

/** One thing wrong: the line in the file, and the column's name. */
export interface FigureProblem {
  line: number;
  field: string;
  code: FigureProblemCode;
}
