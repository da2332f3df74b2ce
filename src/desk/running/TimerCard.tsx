import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import type { viewRunning } from '../../../types/running/viewRunning';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Sentences } from '../../parts/Sentences';
import { State } from '../../parts/State';
import { type RunJob, WaitingWork } from './JobCard';

const { running: words } = deskTexts;

interface Props {
  timer: ValueOf<typeof viewRunning>['timers'][number];
  /** Its jobs, which stand still as well. */
  jobs: RunJob[];
  today: string;
}

/** A timer that stands still, with all the work that waits for its jobs. */
export function TimerCard({ timer: { runs, lastAt, lateBy }, jobs, today }: Props) {
  return (
    <Card title={words.names[runs]}>
      <Fact name={words.state}>
        <State tone="bad" sign="!" word={words.states.late} />
      </Fact>
      <Fact name={words.last}>
        <Text>{lastAt === undefined ? words.noLast : sayMoment(lastAt, today)}</Text>
      </Fact>
      <Fact name={words.late}>
        <Text>{words.lateBy(lateBy)}</Text>
      </Fact>
      {jobs.map(({ job, waiting }) => (
        <WaitingWork key={job} of={waiting} name={words.names[job]} today={today} />
      ))}
      <Sentences of={[words.timerMeanwhile[runs], words.timer(runs)]} />
    </Card>
  );
}
