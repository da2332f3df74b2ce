import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { viewRunning } from '../../../types/running/viewRunning';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { staffPage } from '../page';
import { JobCard } from './JobCard';
import { TimerCard } from './TimerCard';

const { running: words } = deskTexts;

/** Whether the timers and jobs run, and what to do if not. */
export default staffPage('desk/running', function Running() {
  const operation = useOperation(viewRunning, { waiting: true });
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
        {value => (
          <>
            <Shown {...value} />
            <Button text={words.again} busy={operation.busy} onPress={operation.reload} />
          </>
        )}
      </Loaded>
    </Body>
  );
});

function Shown({ today, timers, jobs, wrong }: ValueOf<typeof viewRunning>) {
  const lateTimers = timers.filter(({ lateBy }) => lateBy > 0);
  const isOfLateTimer = (runs: string) => lateTimers.some(timer => timer.runs === runs);
  const own = jobs.filter(({ runs }) => !isOfLateTimer(runs));
  const troubled = own.filter(({ state }) => state !== 'well');
  const well = own.filter(({ state }) => state === 'well');
  return (
    <>
      <Summary today={today} timers={timers} wrong={wrong} />
      {lateTimers.map(timer => (
        <TimerCard
          key={timer.runs}
          timer={timer}
          jobs={jobs.filter(({ runs }) => runs === timer.runs)}
          today={today}
        />
      ))}
      {troubled.map(job => (
        <JobCard key={job.job} job={job} today={today} />
      ))}
      {well.length > 0 && (
        <Card title={timers.some(({ lastAt }) => lastAt) ? words.others : words.all} flat>
          {well.map(({ job, lastAt, waiting }) => (
            <Cell
              key={job}
              title={words.names[job]}
              note={lastAt ? words.succeededAt(sayMoment(lastAt, today)) : words.noLast}
              {...(waiting && { value: words.toDo(waiting.count) })}
            />
          ))}
        </Card>
      )}
    </>
  );
}

function Summary({
  today,
  timers,
  wrong,
}: Pick<ValueOf<typeof viewRunning>, 'today' | 'timers' | 'wrong'>) {
  const last = Math.max(...timers.map(({ lastAt = 0 }) => lastAt));
  if (wrong > 0) return <Notice tone="warn" message={words.wrong(wrong)} wayOn={words.wrongNote} />;
  if (!last) return <Notice message={words.never} wayOn={words.neverNote} />;
  return <Notice tone="good" message={words.well} wayOn={words.wellNote(sayMoment(last, today))} />;
}
