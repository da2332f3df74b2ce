import { serve } from '../modules/access';
import { answerWorry } from '../modules/calling/operations/answerWorry';
import { listFollowUps } from '../modules/calling/operations/listFollowUps';
import { listWorries } from '../modules/calling/operations/listWorries';
import { planFollowUp } from '../modules/calling/operations/planFollowUp';
import { recordFollowUp } from '../modules/calling/operations/recordFollowUp';
import { saveFollowUpDraft } from '../modules/calling/operations/saveFollowUpDraft';
import { viewFollowUp } from '../modules/calling/operations/viewFollowUp';
import { listCarePlans } from '../modules/care/operations/listCarePlans';
import { saveCarePlan } from '../modules/care/operations/saveCarePlan';
import { answerCase } from '../modules/cases/operations/answerCase';
import { assignCase } from '../modules/cases/operations/assignCase';
import { closeCase } from '../modules/cases/operations/closeCase';
import { listCases } from '../modules/cases/operations/listCases';
import { openCase } from '../modules/cases/operations/openCase';
import { recordCallAgain } from '../modules/cases/operations/recordCallAgain';
import { recordRemedy } from '../modules/cases/operations/recordRemedy';
import { viewCase } from '../modules/cases/operations/viewCase';
import { importDischarges } from '../modules/discharges/operations/importDischarges';
import { listDischarged } from '../modules/discharges/operations/listDischarged';
import { viewDischarged } from '../modules/discharges/operations/viewDischarged';
import { exportFigures } from '../modules/figures/operations/exportFigures';
import { importFigures } from '../modules/figures/operations/importFigures';
import { listFigureRecords } from '../modules/figures/operations/listFigureRecords';
import { viewFigures } from '../modules/figures/operations/viewFigures';
import { hospitalFor } from '../modules/hospital';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { sealedSample } from '../modules/people';
import { limitsAt } from '../modules/policy';
import { drawSample } from '../modules/samples/operations/drawSample';
import { listSamples } from '../modules/samples/operations/listSamples';
import { recordSpotCheck } from '../modules/samples/operations/recordSpotCheck';
import { viewSample } from '../modules/samples/operations/viewSample';
import { versionGate } from '../modules/versions';

/** What the follow-up office does: calls, cases, care, figures. */
export const operations = [
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
];

export const main = serve(operations, {
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  hospitalFor,
  wake,
});
