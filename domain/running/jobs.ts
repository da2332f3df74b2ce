/** The functions that are called by a timer. */
export const timedFunctions = ['clock', 'notices'] as const;
export type TimedFunction = (typeof timedFunctions)[number];

/** Every job by its name, with the function that runs it, in the order of running. */
export const watchedJobs = {
  migrate: 'clock',
  endAfterDeath: 'clock',
  finishChanges: 'clock',
  layOut: 'clock',
  freePlaces: 'clock',
  compileLists: 'clock',
  mend: 'clock',
  finishJoins: 'clock',
  spreadNames: 'clock',
  settle: 'clock',
  releaseLimits: 'clock',
  settleQueues: 'clock',
  returnVisits: 'clock',
  offerSurveys: 'clock',
  planFollowUps: 'clock',
  announceCalls: 'clock',
  sumFigures: 'clock',
  sendCare: 'clock',
  sealAnew: 'clock',
  removeOld: 'clock',
  removeFiles: 'clock',
  gather: 'notices',
  remind: 'notices',
  tellStaff: 'notices',
  send: 'notices',
  readReports: 'notices',
} as const satisfies Record<string, TimedFunction>;

export type JobName = keyof typeof watchedJobs;
export const jobNames = Object.keys(watchedJobs) as JobName[];
