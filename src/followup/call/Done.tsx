import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayShortDate } from '../../../texts/say';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import type { recordFollowUp } from '../../../types/calling/recordFollowUp';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { useOperation } from '../../api/useOperation';
import { FollowUpLine } from '../../followups/FollowUpLine';
import { queue } from '../../followups/queue';
import { Tried } from '../../followups/Tried';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import './Done.scss';

const { call } = followupTexts;
const words = call.done;

interface Props {
  done: ValueOf<typeof recordFollowUp>;
  page: ValueOf<typeof viewFollowUp>;
}

/** What was recorded and what follows from it; one tap leads to the next call. */
export function Done({ done: { followUp, round, ended, caseId }, page }: Props) {
  const { today } = page;
  const { department, name } = followUp;
  const list = useOperation(listFollowUps, { when: 'today', ...queue.wanted() });
  const next =
    list.state === 'ready' && list.value.callable
      ? list.value.followUps.find(({ followUpId }) => followUpId !== followUp.followUpId)
      : undefined;
  const worry = round.worry && !round.worry.answer && lastAt(round.attempts) <= round.worry.at;
  const more = [
    worry && words.worry(department),
    caseId && words.case,
    ended > 0 && words.ended(ended),
  ].filter(each => typeof each === 'string');
  return (
    <>
      <Body>
        <Notice tone="good" message={sayDone(followUp, today)} wayOn={name}>
          {more.length > 0 && (
            <View className="done-more">
              {more.map(each => (
                <Text key={each}>{each}</Text>
              ))}
            </View>
          )}
        </Notice>
        <Card>
          <Tried round={round} today={today} />
        </Card>
        {next && (
          <View className="done-next">
            <Text className="quiet">{words.nextTitle}</Text>
            <FollowUpLine row={next} today={today} />
          </View>
        )}
        {list.state === 'ready' && !next && <Notice message={words.noNext} />}
      </Body>
      <BottomBar>
        {next ? (
          <>
            <Button
              kind="main"
              text={words.next(next.name)}
              onPress={() => go.instead('followup/call', { followUpId: next.followUpId })}
            />
            <Button text={words.back} onPress={go.back} />
          </>
        ) : (
          <Button kind="main" text={words.back} onPress={go.back} />
        )}
      </BottomBar>
    </>
  );
}

const lastAt = (attempts: readonly { at: number }[]): number =>
  Math.max(0, ...attempts.map(({ at }) => at));

function sayDone({ state, nextOn, lastOutcome }: Props['done']['followUp'], today: string): string {
  if (state === 'reached') return words.reached;
  if (state === 'closed')
    return words.closed(lastOutcome ? texts.followUps.outcomes[lastOutcome] : '');
  return words.retry(sayShortDate(nextOn, today));
}
