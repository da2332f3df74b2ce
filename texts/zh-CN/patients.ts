import { careTexts } from './care/care';
import { caseTexts } from './cases/cases';
import { ownNames } from './hospital/ownNames';
import { joined } from './joined';
import { pages } from './pages';
import { documentKindTexts, identityTexts } from './people/identity';
import { returnVisitTexts } from './returns/returnVisits';
import * as say from './say';
import { surveyTexts } from './surveys/surveys';
import * as scheduling from './timetable/scheduling';

/**
 * The texts of the patients' pages. Each language has an object of this type; texts that it lacks
 * are shown in Simplified Chinese.
 */
export const patients = {
  pages,
  say: { ...say },
  care: careTexts,
  cases: caseTexts,
  surveys: surveyTexts,
  identity: identityTexts,
  documentKinds: documentKindTexts,
  joined,
  ownNames,
  returnVisits: returnVisitTexts,
  ...scheduling,
};
