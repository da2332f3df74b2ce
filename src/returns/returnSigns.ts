import type { ReturnVisitState } from '../../types/returns/returnVisits';
import type { Tone } from '../parts/State';

/** The sign and the tone for each state of a return visit; the words are in the texts. */
export const returnSigns: Record<ReturnVisitState, { sign: string; tone: Tone }> = {
  waiting: { sign: '…', tone: 'warn' },
  booked: { sign: '○', tone: 'good' },
  came: { sign: '✓', tone: 'good' },
  notBooked: { sign: '!', tone: 'bad' },
  notCome: { sign: '!', tone: 'bad' },
  withdrawn: { sign: '×', tone: 'plain' },
};
