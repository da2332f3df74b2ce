import type { SessionState } from '../../types/timetable/scheduling';
import type { Tone } from '../parts/State';

/** The sign and tone beside the word for a session's state; the words are in the texts. */
export const sessionSigns: Record<SessionState, { sign: string; tone: Tone }> = {
  open: { sign: '○', tone: 'good' },
  full: { sign: '●', tone: 'plain' },
  opensLater: { sign: '…', tone: 'warn' },
  closed: { sign: '–', tone: 'plain' },
  stopped: { sign: '×', tone: 'bad' },
};
