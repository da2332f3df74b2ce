import { type Moment, SECOND } from '../time/time';

/**
 * The number of callers that the line lets in each second: a plan allows 500 requests a second, and
 * one booking makes about 18.
 */
const LET_IN_A_SECOND = 25;
/** One more caller makes the line this much (ms) longer. */
export const STEP = SECOND / LET_IN_A_SECOND;
/** The minimum wait (ms): a caller in line has met the limit of this second. */
const FIRST = 2 * SECOND;

/**
 * A place in the line: how many callers are served before, and in how many seconds to ask again.
 */
interface PlaceInLine {
  ahead: number;
  seconds: number;
}

/** A line that ends at or before this moment is over: the next caller begins a new one. */
export const isOver = (now: Moment): Moment => now + FIRST;

/** The end of a line with one caller. */
export const beginLine = (now: Moment): Moment => now + FIRST + STEP;

/** The last place of a line. */
export const lastPlace = (endsAt: Moment, now: Moment): PlaceInLine => ({
  ahead: Math.max(0, Math.round((endsAt - beginLine(now)) / STEP)),
  seconds: Math.max(1, Math.ceil((endsAt - now) / SECOND)),
});

/**
 * The answer if even the line could not be read: come back after a random time of some seconds, so
 * that not all callers come at once.
 *
 * @param chance random number, 0 to 1
 */
export const unknownPlace = (chance: number) => ({
  seconds: Math.ceil((FIRST / SECOND) * (1 + 3 * chance)),
});
