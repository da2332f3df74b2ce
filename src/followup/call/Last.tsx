import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import { queue } from '../../calling/queue';
import { go } from '../../go';
import { Notice } from '../../parts/Notice';
import './Done.scss';
import { Undo } from './Undo';

const { call: words } = followupTexts;

/** The last recorded call, above the next one; it can be taken back here. */
export function Last({ but }: { but: string }) {
  const [last] = useState(queue.last);
  if (!last || last.followUpId === but) return null;
  const { followUpId, name, said, more } = last;
  return (
    <Notice tone="good" message={words.savedOf(name, said)}>
      {more.length > 0 && (
        <View className="done-more">
          {more.map(each => (
            <Text key={each}>{each}</Text>
          ))}
        </View>
      )}
      <Undo of={last} onUndone={() => go.instead('followup/call', { followUpId, inTurn: '1' })} />
    </Notice>
  );
}
