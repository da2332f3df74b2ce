import { followUpTexts } from '../../texts/zh-CN/followups/followUps';
import type { FollowUpState as Standing } from '../../types/followups/followUps';
import { State } from '../parts/State';
import { looksOf } from './followUpWords';

/** The state of a follow-up, in a word. */
export const FollowUpState = ({ state }: { state: Standing }) => (
  <State word={followUpTexts.states[state]} {...looksOf[state]} />
);
