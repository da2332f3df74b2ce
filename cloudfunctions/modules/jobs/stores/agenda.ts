import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { type Agenda, type JobState, progress } from './jobs';

const ID = 'agenda';

/** The result of a job's run. */
export interface JobRun {
  name: string;
  ranAt: Moment;
  nextAt: Moment;
  failed: boolean;
  /** The value before this run. */
  failingSince: Moment | undefined;
  /** The number of records that it skipped because no key opens them. */
  unopened: number;
  every: number | undefined;
}

const updateOf = ({ name, ranAt, nextAt, failed, failingSince, unopened, every }: JobRun) => {
  const { inc, remove, set } = commands();
  const field = (key: keyof JobState) => `jobs.${name}.${key}`;
  return {
    [field('ranAt')]: ranAt,
    [field('nextAt')]: nextAt,
    [field('every')]: every ?? remove(),
    ...defined({ [field('unopened')]: unopened ? set({ count: unopened, at: ranAt }) : undefined }),
    ...(failed
      ? { [field('failingSince')]: failingSince ?? ranAt, [field('failures')]: inc(1) }
      : {
          [field('doneAt')]: ranAt,
          [field('failingSince')]: remove(),
          [field('failures')]: remove(),
        }),
  };
};

export const agendaStore = {
  async get(): Promise<Agenda | undefined> {
    const found = await progress.get(ID);
    return found && 'jobs' in found ? found : undefined;
  },

  /**
   * Records the runs of some jobs, in one request.
   * @param leftFor jobs of another function that may now have work
   * @param endedAt the end of the runs
   */
  async record(runs: JobRun[], leftFor: readonly string[], endedAt: Moment, writtenBy: string) {
    const update = {
      // Not their `nextAt`: a run of theirs that is under way writes that field when it ends.
      ...Object.fromEntries(leftFor.map(name => [`jobs.${name}.workLeftAt`, endedAt])),
      ...Object.assign({}, ...runs.map(updateOf)),
      writtenBy,
    };
    const write = () => progress.change(ID, [{ writtenBy: commands().neq(writtenBy) }], update);
    if (await write()) return;
    // The first run ever.
    const first: Agenda = { _id: ID, wokenAt: 0, jobs: {}, writtenBy: '' };
    if (await progress.insert(first)) await write();
  },

  /**
   * Records that the hospital is in use: the next calls of the timers look for the work this
   * leaves.
   */
  wake: (now: Moment) => progress.change(ID, [{ wokenAt: commands().neq(now) }], { wokenAt: now }),
};
