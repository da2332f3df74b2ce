import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { worksOnAllFollowUps } from '../../../domain/access/followUps';
import { governs } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import { sayMoment } from '../../../texts/say';
import { type CallWordsView, viewCallWords } from '../../../types/calling/viewCallWords';
import type { Me } from '../../access/roles';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Restored } from '../../parts/Restored';
import { NotReady } from '../../parts/staff/NotReady';
import { SendBar } from '../../parts/staff/SendBar';
import { staffPage } from '../page';
import './index.scss';
import { Preview } from './Preview';
import { Script, titleOf } from './Script';
import { useCallWords } from './useCallWords';

const { callWords: words } = followupTexts;

/**
 * The words for callers, by kind of call and department; edited by the office, with a preview
 * (R15).
 */
export default staffPage('followup/words', function Words({ me }) {
  const operation = useOperation(viewCallWords, {});
  // The version that was just saved: shown until another one is read.
  const [saved, setSaved] = useState<number>();
  if (operation.state !== 'ready') return <NotReady of={operation} />;
  const { value, put } = operation;
  return (
    <Sets
      key={value.version}
      me={me}
      view={value}
      isSaved={saved === value.version}
      onSaved={next => {
        setSaved(next.version);
        put(next);
      }}
    />
  );
});

interface Props {
  me: Me;
  view: CallWordsView;
  isSaved: boolean;
  onSaved: (view: CallWordsView) => void;
}

function Sets({ me, view, isSaved, onSaved }: Props) {
  const form = useCallWords(view, onSaved);
  const mayChange = governs(me) || worksOnAllFollowUps(me);
  return (
    <>
      <Body>
        {isSaved && !form.isChanged && <Notice tone="good" message={words.saved} />}
        <Restored of={form.draft} empty={form.kept} />
        <Text className="quiet">
          {view.at === undefined
            ? words.unchanged
            : words.changed(sayMoment(view.at, view.today), view.by ?? '')}
        </Text>
        {form.value.map((script, at) =>
          form.open === at && mayChange ? (
            <Script
              // biome-ignore lint/suspicious/noArrayIndexKey: a script has no id
              key={at}
              script={script}
              view={view}
              onChange={some => form.change(at, some)}
              onDrop={() => form.drop(at)}
            />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a script has no id
            <Card flat key={at}>
              <Cell
                title={titleOf(script)}
                note={words.summary(Object.keys(script.words).length, script.questions.length)}
                {...(mayChange && { onPress: () => form.show(at) })}
              />
            </Card>
          ),
        )}
        {mayChange && (
          <View>
            <Button text={words.add} onPress={form.add} />
          </View>
        )}
        <Preview view={view} scripts={form.value} caller={me.name} />
      </Body>
      {mayChange && (form.isChanged || form.refusal) && (
        <SendBar of={form} text={words.save} busyText={words.saving} onSend={form.save} />
      )}
    </>
  );
}
