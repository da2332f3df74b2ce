import { texts } from '../../texts';
import type { FollowUpState as Standing } from '../../types/followups/followUps';
import { State } from '../parts/State';
import { looksOf } from './followUpWords';

/** The state of a follow-up as a word. */
export const FollowUpState = ({ state }: { state: Standing }) => (
  <State word={texts.followUps.states[state]} {...looksOf[state]} />
);
