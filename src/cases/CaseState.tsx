import { followupTexts } from '../../texts/followup';
import type { CaseState as Standing } from '../../types/cases/cases';
import { State } from '../parts/State';
import { caseLooks } from './caseWords';

/** Where a case stands, said by what is to be done next. */
export const CaseState = ({ state }: { state: Standing }) => (
  <State word={followupTexts.cases.waits[state]} {...caseLooks[state]} />
);
