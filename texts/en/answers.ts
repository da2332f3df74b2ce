import { careTexts } from './care/care';
import { caseTexts } from './cases/cases';
import { fieldTexts } from './fields';
import { followUpTexts } from './followups/followUps';
import { joined } from './joined';
import { noticeTexts } from './notices/notices';
import { documentKindTexts, identityTexts } from './people/identity';
import { privacyNotice } from './privacy/notice';
import { ownDataTexts } from './privacy/ownData';
import { refusalTexts } from './refusals';
import { returnVisitTexts } from './returns/returnVisits';
import * as say from './say';
import { surveyTexts } from './surveys/surveys';
import { complaintTexts } from './timetable/complaints';
import * as scheduling from './timetable/scheduling';

/** All texts that the functions send to patients. */
export const answers = {
  refusals: refusalTexts,
  fields: fieldTexts,
  identity: identityTexts,
  surveys: surveyTexts,
  notices: noticeTexts,
  say: { ...say },
  complaints: complaintTexts,
  privacyNotice,
  ownData: ownDataTexts,
  documentKinds: documentKindTexts,
  care: careTexts,
  cases: caseTexts,
  followUps: followUpTexts,
  returnVisits: returnVisitTexts,
  joined,
  ...scheduling,
};
