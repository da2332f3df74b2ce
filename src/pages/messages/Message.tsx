import { View } from '@tarojs/components';
import { texts } from '../../../texts';
import type { MessageTimes } from '../../../texts/zh-CN/notices/messages';
import type { ConsentView } from '../../../types/notices/consents';
import { Button } from '../../parts/Button';
import { Switch } from '../../parts/Switch';

const { messages: words } = texts.pages;

interface Props {
  view: ConsentView;
  times: MessageTimes;
  busy: boolean;
  onAllow: () => void;
  onStop: () => void;
}

/**
 * One kind of message as a row with a switch: its purpose, whether it will be sent, and a tap to
 * change that.
 */
export function Message({ view, times, busy, onAllow, onStop }: Props) {
  const { name, lasting, state, left, sent } = view;
  const comes = state === 'given' || state === 'always';
  const what = words.what[name];
  const allow = state === 'refused' ? words.again : words.allow;
  const note = words.note(name, times);
  return (
    <View className="message">
      <Switch
        title={what.name}
        label={words.named(comes ? words.stop : allow, what.name)}
        note={sent > 0 ? `${note}${words.sent(sent)}` : note}
        on={comes}
        word={standing(view)}
        disabled={busy}
        onChange={comes ? onStop : onAllow}
      />
      {comes && !lasting && left === 0 && (
        <Button
          text={words.allowOnce}
          label={words.named(words.allowOnce, what.name)}
          disabled={busy}
          onPress={onAllow}
        />
      )}
    </View>
  );
}

/** Whether the message will be sent, in a word. */
function standing({ lasting, state, left }: ConsentView): string {
  const { state: said } = words;
  if (state === 'refused') return said.refused;
  if (state === 'none') return said.none;
  return lasting || state === 'always' ? said.always : said.left(left);
}
