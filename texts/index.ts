import { callTexts } from './zh-CN/calls/calls';
import { careTexts } from './zh-CN/care/care';
import { caseTexts } from './zh-CN/cases/cases';
import { fieldTexts } from './zh-CN/fields';
import { dischargeTexts, followUpTexts } from './zh-CN/followups/followUps';
import { ownNames } from './zh-CN/hospital/ownNames';
import { hospitalProblems } from './zh-CN/hospital/problems';
import { joined } from './zh-CN/joined';
import { listTexts } from './zh-CN/lists/lists';
import { noticeTexts } from './zh-CN/notices/notices';
import { pages } from './zh-CN/pages';
import { documentKindTexts, identityTexts } from './zh-CN/people/identity';
import { policyProblemTexts } from './zh-CN/policy/policy';
import { returnVisitTexts } from './zh-CN/returns/returnVisits';
import { roleTexts } from './zh-CN/staff/roles';
import { surveyTexts } from './zh-CN/surveys/surveys';
import { rosterTexts, tableTexts } from './zh-CN/timetable/roster';
import * as scheduling from './zh-CN/timetable/scheduling';
import { checkInTexts } from './zh-CN/visits/checkIn';
import { voiceTexts } from './zh-CN/voices/voices';

/**
 * All texts that people read, by page. Another language is another object of the same type; if a
 * text is missing there, it does not compile.
 */
export const texts = {
  calls: callTexts,
  care: careTexts,
  cases: caseTexts,
  discharges: dischargeTexts,
  fields: fieldTexts,
  followUps: followUpTexts,
  identity: identityTexts,
  documentKinds: documentKindTexts,
  joined,
  ownNames,
  lists: listTexts,
  notices: noticeTexts,
  policyProblems: policyProblemTexts,
  hospitalProblems,
  roster: rosterTexts,
  tables: tableTexts,
  roles: roleTexts,
  checkIn: checkInTexts,
  returnVisits: returnVisitTexts,
  surveys: surveyTexts,
  voices: voiceTexts,
  ...scheduling,
  pages,
};
