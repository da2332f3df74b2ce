import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import type { MessageTimes } from '../../../texts/zh-CN/notices/messages';
import type { ConsentView } from '../../../types/notices/consents';
import { Button } from '../../parts/Button';
import { State } from '../../parts/State';

const { messages: words } = texts.pages;

interface Props {
  view: ConsentView;
  times: MessageTimes;
  busy: boolean;
  onAllow: () => void;
  onStop: () => void;
}

/** One kind of message: its purpose, whether it will be sent, and a button to change that. */
export function Message({ view, times, busy, onAllow, onStop }: Props) {
  const { name, lasting, state, left, sent } = view;
  const comes = state === 'given' || state === 'always';
  const what = words.what[name];
  const allow = state === 'refused' ? words.again : comes ? words.allowOnce : words.allow;
  return (
    <View className="message">
      <View className="message-head">
        <Text className="message-name">{what.name}</Text>
        <Standing view={view} />
      </View>
      <Text>{words.note(name, times)}</Text>
      {sent > 0 && <Text className="quiet">{words.sent(sent)}</Text>}
      <View className="message-ways">
        {comes && (
          <Button
            text={words.stop}
            label={words.named(words.stop, what.name)}
            disabled={busy}
            onPress={onStop}
          />
        )}
        {(!comes || (!lasting && left === 0)) && (
          <Button
            kind="main"
            text={allow}
            label={words.named(allow, what.name)}
            disabled={busy}
            onPress={onAllow}
          />
        )}
      </View>
    </View>
  );
}

/** Whether the message will be sent, as a word with a sign. */
function Standing({ view: { lasting, state, left } }: { view: ConsentView }) {
  const { state: said } = words;
  if (state === 'refused') return <State word={said.refused} sign="×" tone="warn" />;
  if (state === 'none') return <State word={said.none} sign="–" />;
  return lasting || state === 'always' ? (
    <State word={said.always} sign="✓" tone="good" />
  ) : (
    <State word={said.left(left)} sign="✓" tone="good" />
  );
}
