import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { followupTexts } from '../../../texts/followup';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { FollowUpLine } from '../../calling/FollowUpLine';
import { queue } from '../../calling/queue';
import { Tried } from '../../calling/Tried';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import './Done.scss';
import type { Saved } from './saved';
import { Undo } from './Undo';
import { useNextCall } from './useNextCall';

const { call } = followupTexts;
const words = call.done;

interface Props {
  saved: Saved;
  page: ValueOf<typeof viewFollowUp>;
  /** Whether the list is called one after the other: the next call opens by itself. */
  inTurn: boolean;
  onUndone: () => void;
}

/** What was recorded, and its effects; the next call opens by itself, or by one tap. */
export function Done({ saved, page: { today }, inTurn, onUndone }: Props) {
  const { followUpId, name, said, more, round } = saved;
  const { known, next } = useNextCall(followUpId);
  const to = next?.followUpId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the next call is known
  useEffect(() => {
    if (!inTurn || !to) return;
    queue.saved(saved);
    go.instead('followup/call', { followUpId: to, inTurn: '1' });
  }, [inTurn, to]);
  return (
    <>
      <Body>
        <Notice tone="good" message={said} wayOn={name}>
          {more.length > 0 && (
            <View className="done-more">
              {more.map(each => (
                <Text key={each}>{each}</Text>
              ))}
            </View>
          )}
          <Undo of={saved} onUndone={onUndone} />
        </Notice>
        {round && (
          <Card>
            <Tried round={round} today={today} />
          </Card>
        )}
        {next && (
          <View className="done-next">
            <Text className="quiet">{words.nextTitle}</Text>
            <FollowUpLine row={next} today={today} />
          </View>
        )}
        {known && !next && <Notice message={words.noNext} />}
      </Body>
      <BottomBar>
        {next ? (
          <>
            <Button
              kind="main"
              text={words.next(next.name)}
              onPress={() =>
                go.instead('followup/call', { followUpId: next.followUpId, inTurn: '1' })
              }
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
