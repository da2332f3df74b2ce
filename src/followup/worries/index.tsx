import { Text } from '@tarojs/components';
import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import { listWorries } from '../../../types/calling/listWorries';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import './index.scss';
import { Worry } from './Worry';

const { worries: words } = followupTexts;
const WHENS = ['open', 'done'] as const;

/** The worries that wait for a doctor's answer (R15). */
export default staffPage('followup/worries', function Worries() {
  const [show, setShow] = useState<(typeof WHENS)[number]>('open');
  const [done, setDone] = useState<string>();
  const input = { open: show === 'open' };
  const operation = useOperation(listWorries, input);
  const paged = usePaged(listWorries, input, operation);
  return (
    <>
      <Tabs
        label={words.title}
        chosen={show}
        onChoose={value => {
          setDone(undefined);
          setShow(value);
        }}
        tabs={WHENS.map(value => ({ value, text: words.tabs[value] }))}
      />
      <Body>
        {done && <Notice tone="good" message={done} />}
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
          {({ today, overdue, mayAnswer, worries }) => {
            const all = [...worries, ...paged.pages.flatMap(page => page.worries)];
            return (
              <>
                {all.length === 0 &&
                  (show === 'open' ? (
                    <Empty title={words.empty} note={words.emptyNote} />
                  ) : (
                    <Empty title={words.emptyDone} note={words.emptyDoneNote} />
                  ))}
                {show === 'open' && <Overdue count={overdue} />}
                {all.length > 0 && show === 'open' && mayAnswer && (
                  <Text className="quiet">{words.lead}</Text>
                )}
                {all.map(each => (
                  <Worry
                    key={each.followUpId}
                    of={each}
                    today={today}
                    mine={mayAnswer}
                    onAnswered={name => {
                      setDone(words.done(name));
                      operation.reload();
                    }}
                  />
                ))}
                <More of={paged} />
              </>
            );
          }}
        </Loaded>
      </Body>
    </>
  );
});

/** Shows how many worries are overdue, and who is told. */
const Overdue = ({ count }: { count: number }) =>
  count > 0 ? (
    <Notice tone="bad" message={words.overdueNotice(count)} wayOn={words.overdueWay} />
  ) : null;
