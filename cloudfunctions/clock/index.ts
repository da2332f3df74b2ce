import { runJobs } from '../cloud/runJobs';
import { sealedCollections } from '../collections';
import { migrations } from '../migrations';
import { endAfterDeath } from '../modules/booking/jobs/endAfterDeath';
import { freePlaces } from '../modules/booking/jobs/freePlaces';
import { mend } from '../modules/booking/jobs/mend';
import { releaseLimits } from '../modules/booking/jobs/releaseLimits';
import { settleMissed } from '../modules/booking/jobs/settleMissed';
import { announceCalls } from '../modules/calling/jobs/announceCalls';
import { planFollowUps } from '../modules/calling/jobs/planFollowUps';
import { sendCare } from '../modules/care/jobs/sendCare';
import { finishChanges } from '../modules/changes/jobs/finishChanges';
import { layOut } from '../modules/changes/jobs/layOut';
import { sumFigures } from '../modules/figures/jobs/sumFigures';
import { removeFiles } from '../modules/files/jobs/removeFiles';
import { followUpsAfterDeath } from '../modules/followups';
import { finishJoins } from '../modules/identity/jobs/finishJoins';
import { spreadNames } from '../modules/identity/jobs/spreadNames';
import { agendaOf } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { sealAnew } from '../modules/keys/jobs/sealAnew';
import { compileLists } from '../modules/lists/jobs/compileLists';
import { sealedSample } from '../modules/people';
import { removeOld } from '../modules/privacy/jobs/removeOld';
import { settleQueues } from '../modules/queue/jobs/settleQueues';
import { watchReturns } from '../modules/returns/jobs/watchReturns';
import { watchBy } from '../modules/running';
import { surveysAfterDeath } from '../modules/surveys';
import { offerSurveys } from '../modules/surveys/jobs/offerSurveys';
import { versionGate } from '../modules/versions';
import { migrate } from '../modules/versions/jobs/migrate';

/** The function of the five-minute timer: runs every job that is due. */
export const main = runJobs(
  [
    migrate(migrations),
    endAfterDeath([surveysAfterDeath, followUpsAfterDeath]),
    finishChanges,
    layOut,
    freePlaces,
    compileLists,
    mend,
    finishJoins,
    spreadNames,
    settleMissed,
    releaseLimits,
    settleQueues,
    watchReturns,
    offerSurveys,
    planFollowUps,
    announceCalls,
    sumFigures,
    sendCare,
    sealAnew(sealedCollections),
    removeOld,
    removeFiles,
  ],
  {
    keyGate: keyGate(sealedSample),
    versionGate: versionGate(),
    agenda: agendaOf(watchBy('clock'), ['gather', 'send']),
  },
);
