import { type Moment, SECOND } from '../time/time';

/** How many are let in from the line each second: a plan allows 500 requests a second, and a booking walk makes some 18. */
const LET_IN_A_SECOND = 25;
/** By how much one more makes the line longer, in ms. */
export const STEP = SECOND / LET_IN_A_SECOND;
/** Nobody in line asks again sooner: they met the limit of this second. */
const FIRST = 2 * SECOND;

/** A place in the line: how many are served before, and in how many seconds to ask again. */
interface PlaceInLine {
  ahead: number;
  seconds: number;
}

/** A line that ends at this moment or before is over: the next one begins a new line. */
export const isOver = (now: Moment): Moment => now + FIRST;

/** When a line of one ends. */
export const beginLine = (now: Moment): Moment => now + FIRST + STEP;

/** The last place of a line. */
export const lastPlace = (endsAt: Moment, now: Moment): PlaceInLine => ({
  ahead: Math.max(0, Math.round((endsAt - beginLine(now)) / STEP)),
  seconds: Math.max(1, Math.ceil((endsAt - now) / SECOND)),
});

/** Where not even the line could be asked: come back by chance within some seconds, so that not all come at once. @param chance 0 to 1 */
export const unknownPlace = (chance: number) => ({
  seconds: Math.ceil((FIRST / SECOND) * (1 + 3 * chance)),
});
