import { texts } from '../../texts';
import type { CaseState as State } from '../../types/cases/cases';
import { State as Shown, type Tone } from '../parts/State';

const SIGNS: Record<State, { sign: string; tone: Tone }> = {
  open: { sign: '○', tone: 'plain' },
  assigned: { sign: '○', tone: 'plain' },
  answered: { sign: '✓', tone: 'good' },
  remedied: { sign: '✓', tone: 'good' },
  calledAgain: { sign: '!', tone: 'warn' },
  closed: { sign: '–', tone: 'plain' },
};

/** The state of a complaint, in words for the patient. */
export const OwnCaseState = ({ state }: { state: State }) => (
  <Shown word={texts.pages.opinions.states[state]} {...SIGNS[state]} />
);
