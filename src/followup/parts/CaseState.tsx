import type { CaseState as Standing } from '../../../types/cases';
import { followupTexts } from '../../../types/texts/followup';
import { State } from '../../parts/State';
import { caseLooks } from './caseWords';

/** Where a case stands, said by what is to be done next. */
export const CaseState = ({ state }: { state: Standing }) => (
  <State word={followupTexts.cases.waits[state]} {...caseLooks[state]} />
);
