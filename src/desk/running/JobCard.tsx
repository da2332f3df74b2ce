import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import type { viewRunning } from '../../../types/running/viewRunning';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Sentences } from '../../parts/Sentences';
import { State } from '../../parts/State';

const { running: words } = deskTexts;

export type RunJob = ValueOf<typeof viewRunning>['jobs'][number];

/** A job with a problem: since when, the work that waits for it, and what to do. */
export function JobCard({ job: of, today }: { job: RunJob; today: string }) {
  const { job, state, lastAt, lateBy, failingSince, times = 1, unopened, waiting } = of;
  return (
    <Card title={words.names[job]}>
      <Fact name={words.state}>
        <State tone={state === 'failing' ? 'warn' : 'bad'} sign="!" word={words.states[state]} />
      </Fact>
      <Fact name={words.last}>
        <Text>{lastAt ? sayMoment(lastAt, today) : words.noLast}</Text>
      </Fact>
      {lateBy > 0 && (
        <Fact name={words.late}>
          <Text>{words.lateBy(lateBy)}</Text>
        </Fact>
      )}
      {failingSince !== undefined && (
        <Fact name={words.failing}>
          <Text>{words.failed(times, sayMoment(failingSince, today))}</Text>
        </Fact>
      )}
      {unopened && (
        <Fact name={words.unopened}>
          <Text>{words.unopenedCount(unopened.count, sayMoment(unopened.at, today))}</Text>
        </Fact>
      )}
      <WaitingWork of={waiting} today={today} />
      <Sentences of={sentencesOf(of)} />
    </Card>
  );
}

/** What a job's problem means, and what to do. */
const sentencesOf = ({ job, runs, state }: RunJob): string[] => {
  if (state === 'unopened') return [words.unopenedMeanwhile, words.unopenedTodo];
  const todo = state === 'stuck' ? words.stuckTodo : words.failingTodo;
  return [words.meanwhile[job], todo(runs, job)];
};

/** The work that waits for a job. */
export const WaitingWork = ({
  of,
  name = words.waiting,
  today,
}: {
  of: RunJob['waiting'];
  name?: string;
  today: string;
}) =>
  of ? (
    <Fact name={name}>
      <Text>
        {words.waitingCount(
          of.count,
          of.oldest === undefined ? undefined : sayMoment(of.oldest, today),
        )}
      </Text>
    </Fact>
  ) : null;
