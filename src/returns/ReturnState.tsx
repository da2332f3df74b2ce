import { texts } from '../../texts';
import type { ReturnVisitState } from '../../types/returns/returnVisits';
import { State } from '../parts/State';
import { returnSigns } from './returnSigns';

/** The state of a return visit. */
export const ReturnState = ({ state }: { state: ReturnVisitState }) => (
  <State word={texts.returnVisits.states[state]} {...returnSigns[state]} />
);
