import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { listNoticeProblems } from '../../../types/notices/listNoticeProblems';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Sentences } from '../../parts/Sentences';
import { Skeleton } from '../../parts/Skeleton';
import { staffPage } from '../page';

const { problems: words } = deskTexts;

/** The messages that WeChat refuses, and what has to be corrected (R19). */
export default staffPage('desk/problems', function Problems({ me: { today } }) {
  const operation = useOperation(listNoticeProblems, {});
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={2} lines={5} />}>
        {({ problems }) =>
          problems.length === 0 ? (
            <Empty title={words.empty} note={words.emptyNote} />
          ) : (
            <>
              <Notice tone="warn" message={words.lead} wayOn={words.leadNote} />
              {problems.map(problem => (
                <Problem key={problem.problemId} problem={problem} today={today} />
              ))}
            </>
          )
        }
      </Loaded>
    </Body>
  );
});

interface Props {
  problem: ValueOf<typeof listNoticeProblems>['problems'][number];
  today: string;
}

/** One error: the template, how many messages it stopped since when, and what to do. */
function Problem({ problem, today }: Props) {
  const { what, errcode, template, title, field, count, firstAt, lastAt } = problem;
  return (
    <Card title={words.what[what]}>
      <Fact name={words.template}>
        <Text>{words.named(title, template)}</Text>
      </Fact>
      {field && (
        <Fact name={words.field}>
          <Text>{words.named(field.label, field.key)}</Text>
        </Fact>
      )}
      <Fact name={words.count}>
        <Text>{words.messages(count)}</Text>
      </Fact>
      <Fact name={words.since}>
        <Text>{sayMoment(firstAt, today)}</Text>
      </Fact>
      <Fact name={words.last}>
        <Text>{sayMoment(lastAt, today)}</Text>
      </Fact>
      <Fact name={words.code}>
        <Text>{errcode}</Text>
      </Fact>
      <Sentences of={words.todo[what]} />
    </Card>
  );
}
