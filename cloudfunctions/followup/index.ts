import { serve } from '../modules/access';
import { hospitalFor } from '../modules/hospital';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { sealedSample } from '../modules/people';
import { hoursFor, limitsAt } from '../modules/policy';
import { versionGate } from '../modules/versions';

/** The operations of the follow-up office: calls, cases, care plans, figures. */
export const operations = {
  answerCase: () => import('../modules/cases/operations/answerCase'),
  answerWorry: () => import('../modules/calling/operations/answerWorry'),
  assignCase: () => import('../modules/cases/operations/assignCase'),
  assignFollowUps: () => import('../modules/calling/operations/assignFollowUps'),
  closeCase: () => import('../modules/cases/operations/closeCase'),
  drawSample: () => import('../modules/samples/operations/drawSample'),
  enterDischarge: () => import('../modules/discharges/operations/enterDischarge'),
  enterWardSurvey: () => import('../modules/surveys/operations/enterWardSurvey'),
  exportFigures: () => import('../modules/figures/operations/exportFigures'),
  exportSummary: () => import('../modules/figures/operations/exportSummary'),
  handleVoice: () => import('../modules/voices/operations/handleVoice'),
  holdFollowUp: () => import('../modules/calling/operations/holdFollowUp'),
  importCallList: () => import('../modules/callLists/operations/importCallList'),
  importDischarges: () => import('../modules/discharges/operations/importDischarges'),
  importFigures: () => import('../modules/figures/operations/importFigures'),
  listCallers: () => import('../modules/figures/operations/listCallers'),
  listCallStaff: () => import('../modules/calling/operations/listCallStaff'),
  listCarePlans: () => import('../modules/care/operations/listCarePlans'),
  listCases: () => import('../modules/cases/operations/listCases'),
  listDischarged: () => import('../modules/discharges/operations/listDischarged'),
  listFigureRecords: () => import('../modules/figures/operations/listFigureRecords'),
  listFollowUps: () => import('../modules/calling/operations/listFollowUps'),
  listPraised: () => import('../modules/voices/operations/listPraised'),
  listSamples: () => import('../modules/samples/operations/listSamples'),
  listSummaryCases: () => import('../modules/figures/operations/listSummaryCases'),
  listVoices: () => import('../modules/voices/operations/listVoices'),
  listWorries: () => import('../modules/calling/operations/listWorries'),
  openCase: () => import('../modules/cases/operations/openCase'),
  planFollowUp: () => import('../modules/calling/operations/planFollowUp'),
  previewCallList: () => import('../modules/callLists/operations/previewCallList'),
  previewDischarges: () => import('../modules/discharges/operations/previewDischarges'),
  recordCallAgain: () => import('../modules/cases/operations/recordCallAgain'),
  recordFollowUp: () => import('../modules/calling/operations/recordFollowUp'),
  recordRemedy: () => import('../modules/cases/operations/recordRemedy'),
  recordSpotCheck: () => import('../modules/samples/operations/recordSpotCheck'),
  saveCallWords: () => import('../modules/calling/operations/saveCallWords'),
  saveCarePlan: () => import('../modules/care/operations/saveCarePlan'),
  saveFollowUpDraft: () => import('../modules/calling/operations/saveFollowUpDraft'),
  saveSummary: () => import('../modules/figures/operations/saveSummary'),
  setCallHour: () => import('../modules/calling/operations/setCallHour'),
  takeBackNeverCall: () => import('../modules/calling/operations/takeBackNeverCall'),
  undoFollowUp: () => import('../modules/calling/operations/undoFollowUp'),
  viewCallWords: () => import('../modules/calling/operations/viewCallWords'),
  viewCase: () => import('../modules/cases/operations/viewCase'),
  viewDischarged: () => import('../modules/discharges/operations/viewDischarged'),
  viewFigures: () => import('../modules/figures/operations/viewFigures'),
  viewFollowUp: () => import('../modules/calling/operations/viewFollowUp'),
  viewSample: () => import('../modules/samples/operations/viewSample'),
  viewSummary: () => import('../modules/figures/operations/viewSummary'),
};

export const main = serve(operations, {
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  hospitalFor,
  hoursFor,
  wake,
});
