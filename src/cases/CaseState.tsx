import { followupTexts } from '../../texts/followup';
import type { CaseState as Standing } from '../../types/cases/cases';
import { State } from '../parts/State';
import { caseLooks } from './caseWords';

/** The state of a case, named by the next step. */
export const CaseState = ({ state }: { state: Standing }) => (
  <State word={followupTexts.cases.waits[state]} {...caseLooks[state]} />
);
