import { runJobs } from '../cloud/runJobs';
import { appointmentNotices, outdatedChanges, outdatedReminders } from '../modules/booking';
import { remind } from '../modules/booking/jobs/remind';
import { outdatedCalls } from '../modules/calling';
import { caseNotices, outdatedAnswers } from '../modules/cases';
import { outdatedDuties } from '../modules/duties';
import { tellStaff } from '../modules/duties/jobs/tellStaff';
import { patientNotices } from '../modules/holding';
import { agendaOf } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { outdatedLists } from '../modules/lists';
import { gather } from '../modules/notices/jobs/gather';
import { readReports } from '../modules/notices/jobs/readReports';
import { send } from '../modules/notices/jobs/send';
import { sealedSample } from '../modules/people';
import { outdatedSoon } from '../modules/queue';
import { outdatedReturns } from '../modules/returns';
import { outdatedStalls, watchBy } from '../modules/running';
import { outdatedStrikes } from '../modules/strikes';
import { outdatedSurveys } from '../modules/surveys';
import { versionGate } from '../modules/versions';

/** The checks whether a message is still true. */
const checks = [
  outdatedReminders,
  outdatedChanges,
  outdatedSoon,
  outdatedReturns,
  outdatedStrikes,
  outdatedSurveys,
  outdatedAnswers,
  outdatedLists,
  outdatedStalls,
  outdatedDuties,
  outdatedCalls,
];

/**
 * The function of the one-minute timer: gathers owed notices, sends due ones, and reads delivery
 * reports of SMS.
 */
export const main = runJobs(
  [
    gather([appointmentNotices, caseNotices, patientNotices]),
    remind,
    tellStaff,
    send(checks),
    readReports(checks),
  ],
  {
    keyGate: keyGate(sealedSample),
    versionGate: versionGate(),
    agenda: agendaOf(watchBy('notices')),
  },
);
