import { runJobs } from '../cloud/runJobs';
import { compileLists } from './compileLists';
import { layOut } from './layOut';
import { mend } from './mend';
import { offerSurveys } from './offerSurveys';
import { planFollowUps } from './planFollowUps';
import { rest } from './rest';
import { returnVisits } from './returnVisits';
import { sendCare } from './sendCare';
import { settle } from './settle';
import { sumFigures } from './sumFigures';

/** One timer that runs whatever is due. */
export const main = runJobs([
  layOut,
  compileLists,
  mend,
  settle,
  rest,
  returnVisits,
  offerSurveys,
  planFollowUps,
  sumFigures,
  sendCare,
]);
