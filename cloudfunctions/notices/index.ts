import { runJobs } from '../cloud/runJobs';
import { agendaOf } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { watchBy } from '../modules/running/jobs/watch';
import { versionGate } from '../modules/versions';

/**
 * The function of the one-minute timer: gathers owed notices, sends due ones, and reads delivery
 * reports of SMS.
 */
export const main = runJobs(
  {
    gather: async () => {
      const { gather } = await import('../modules/notices/jobs/gather');
      return gather((await import('./owing')).owing);
    },
    remind: async () => (await import('../modules/booking/jobs/remind')).remind,
    tellStaff: async () => (await import('../modules/duties/jobs/tellStaff')).tellStaff,
    send: async () => {
      const { send } = await import('../modules/notices/jobs/send');
      return send((await import('./checks')).checks);
    },
    readReports: async () => {
      const { readReports } = await import('../modules/notices/jobs/readReports');
      return readReports((await import('./checks')).checks);
    },
  },
  {
    keyGate: keyGate(async () => (await import('../modules/people')).sealedSample()),
    versionGate: versionGate(),
    agenda: agendaOf(watchBy('notices')),
  },
);
