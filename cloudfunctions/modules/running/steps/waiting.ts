import type { JobName } from '../../../../domain/running/jobs';
import type { Moment } from '../../../../domain/time/time';
import { type WaitedWork, waitingTogether } from '../../../cloud/waiting';
import { appointmentStore } from '../../appointments';
import { caseStore } from '../../cases';
import { figureStore } from '../../figures';
import { dischargeStore, followUpStore } from '../../followups';
import { noticeStore } from '../../notices';
import { deathStore, joinStore, patientStore } from '../../people';
import { surveyStore } from '../../surveys';

const together = async (...all: Promise<WaitedWork>[]): Promise<WaitedWork> =>
  waitingTogether(await Promise.all(all));

/**
 * The work waiting for each job whose documents owe it. Other jobs find what is due by the time.
 */
const waiting: Partial<Record<JobName, (now: Moment) => Promise<WaitedWork>>> = {
  endAfterDeath: deathStore.waiting,
  finishJoins: joinStore.waiting,
  spreadNames: patientStore.waitingToSpread,
  settle: appointmentStore.waitingToSettle,
  releaseLimits: appointmentStore.waitingToEnd,
  offerSurveys: surveyStore.waitingForCase,
  planFollowUps: () => together(dischargeStore.waiting(), followUpStore.waiting()),
  sumFigures: figureStore.waiting,
  gather: () =>
    together(
      appointmentStore.waitingToTell(),
      caseStore.waitingToTell(),
      patientStore.waitingToTell(),
    ),
  send: noticeStore.waiting,
};

/** The work waiting for the jobs, by name; jobs without any are left out. */
export async function allWaiting(now: Moment): Promise<Map<JobName, WaitedWork>> {
  const counted = await Promise.all(
    Object.entries(waiting).map(
      async ([job, count]) => [job as JobName, await count(now)] as const,
    ),
  );
  return new Map(counted.filter(([, { count }]) => count > 0));
}
