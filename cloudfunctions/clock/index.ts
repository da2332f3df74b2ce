import { runJobs } from '../cloud/runJobs';
import { agendaOf } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { watchBy } from '../modules/running/jobs/watch';
import { versionGate } from '../modules/versions';

/** The function of the five-minute timer: runs every job that is due. */
export const main = runJobs(
  {
    migrate: async () => {
      const { migrate } = await import('../modules/versions/jobs/migrate');
      return migrate((await import('../migrations')).migrations);
    },
    endAfterDeath: async () => {
      const { endAfterDeath } = await import('../modules/booking/jobs/endAfterDeath');
      return endAfterDeath((await import('./afterDeath')).afterDeath);
    },
    finishChanges: async () =>
      (await import('../modules/changes/jobs/finishChanges')).finishChanges,
    layOut: async () => (await import('../modules/changes/jobs/layOut')).layOut,
    freePlaces: async () => (await import('../modules/booking/jobs/freePlaces')).freePlaces,
    compileLists: async () => (await import('../modules/lists/jobs/compileLists')).compileLists,
    mend: async () => (await import('../modules/booking/jobs/mend')).mend,
    finishJoins: async () => (await import('../modules/identity/jobs/finishJoins')).finishJoins,
    spreadNames: async () => (await import('../modules/identity/jobs/spreadNames')).spreadNames,
    settle: async () => (await import('../modules/booking/jobs/settleMissed')).settleMissed,
    releaseLimits: async () =>
      (await import('../modules/booking/jobs/releaseLimits')).releaseLimits,
    settleQueues: async () => (await import('../modules/queue/jobs/settleQueues')).settleQueues,
    returnVisits: async () => (await import('../modules/returns/jobs/watchReturns')).watchReturns,
    offerSurveys: async () => (await import('../modules/surveys/jobs/offerSurveys')).offerSurveys,
    planFollowUps: async () =>
      (await import('../modules/calling/jobs/planFollowUps')).planFollowUps,
    announceCalls: async () =>
      (await import('../modules/calling/jobs/announceCalls')).announceCalls,
    sumFigures: async () => (await import('../modules/figures/jobs/sumFigures')).sumFigures,
    sendCare: async () => (await import('../modules/care/jobs/sendCare')).sendCare,
    sealAnew: async () => {
      const { sealAnew } = await import('../modules/keys/jobs/sealAnew');
      return sealAnew((await import('../collections')).sealedCollections);
    },
    removeOld: async () => (await import('../modules/privacy/jobs/removeOld')).removeOld,
    removeFiles: async () => (await import('../modules/files/jobs/removeFiles')).removeFiles,
  },
  {
    keyGate: keyGate(async () => (await import('../modules/people')).sealedSample()),
    versionGate: versionGate(),
    agenda: agendaOf(watchBy('clock'), ['gather', 'send']),
  },
);
