import type { JoinView } from '../../types/identity/join';
import type { Tone } from '../parts/State';

/** The sign and tone of each state of a join. */
export const joinSigns: Record<JoinView['state'], { sign: string; tone: Tone }> = {
  joining: { sign: '…', tone: 'warn' },
  joined: { sign: '✓', tone: 'good' },
  parting: { sign: '…', tone: 'warn' },
  parted: { sign: '↩', tone: 'plain' },
};
