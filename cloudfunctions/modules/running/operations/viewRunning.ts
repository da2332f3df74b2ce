import { defined } from '../../../../domain/defined';
import type { JobName } from '../../../../domain/running/jobs';
import { isStuck, jobStandings, timerStandings } from '../../../../domain/running/standing';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewRunning as contract } from '../../../../types/running/viewRunning';
import type { WaitedWork } from '../../../cloud/waiting';
import { staffOperation } from '../../access';
import { agendaStore } from '../../jobs';
import { allWaiting } from '../steps/waiting';

export const viewRunning = staffOperation(contract, async ({ waiting: asked = false }, { now }) => {
  const [known, waiting] = await Promise.all([
    agendaStore.get(),
    asked ? allWaiting(now) : new Map<JobName, WaitedWork>(),
  ]);
  const timers = timerStandings(known?.jobs, now);
  const jobs = jobStandings(known?.jobs, now).map(standing => {
    const waits = waiting.get(standing.job);
    const stuck = standing.state === 'well' && isStuck(standing, waits?.oldest);
    return {
      ...standing,
      state: stuck ? ('stuck' as const) : standing.state,
      ...defined({ waiting: waits }),
    };
  });
  const late = new Set(timers.filter(({ lateBy }) => lateBy > 0).map(timer => timer.runs));
  const alone = jobs.filter(({ runs, state }) => state !== 'well' && !late.has(runs));
  return done({
    value: { today: dateOf(now), timers, jobs, wrong: late.size + alone.length },
    subjects: [],
  });
});
