import { serve } from '../cloud/serve';
import { answerCase } from './answerCase';
import { answerWorry } from './answerWorry';
import { assignCase } from './assignCase';
import { closeCase } from './closeCase';
import { drawSample } from './drawSample';
import { exportFigures } from './exportFigures';
import { importDischarges } from './importDischarges';
import { importFigures } from './importFigures';
import { listCarePlans } from './listCarePlans';
import { listCases } from './listCases';
import { listDischarged } from './listDischarged';
import { listFigureRecords } from './listFigureRecords';
import { listFollowUps } from './listFollowUps';
import { listSamples } from './listSamples';
import { listWorries } from './listWorries';
import { openCase } from './openCase';
import { planFollowUp } from './planFollowUp';
import { recordCallAgain } from './recordCallAgain';
import { recordFollowUp } from './recordFollowUp';
import { recordRemedy } from './recordRemedy';
import { recordSpotCheck } from './recordSpotCheck';
import { saveCarePlan } from './saveCarePlan';
import { saveFollowUpDraft } from './saveFollowUpDraft';
import { viewCase } from './viewCase';
import { viewDischarged } from './viewDischarged';
import { viewFigures } from './viewFigures';
import { viewFollowUp } from './viewFollowUp';
import { viewSample } from './viewSample';

/** What the follow-up office does: calls, cases, care, figures. */
export const main = serve([
  answerCase,
  answerWorry,
  assignCase,
  closeCase,
  drawSample,
  exportFigures,
  importDischarges,
  importFigures,
  listCarePlans,
  listCases,
  listDischarged,
  listFigureRecords,
  listFollowUps,
  listSamples,
  listWorries,
  openCase,
  planFollowUp,
  recordCallAgain,
  recordFollowUp,
  recordRemedy,
  recordSpotCheck,
  saveCarePlan,
  saveFollowUpDraft,
  viewCase,
  viewDischarged,
  viewFigures,
  viewFollowUp,
  viewSample,
]);
