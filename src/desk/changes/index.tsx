import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayDate, sayMoment } from '../../../texts/say';
import { listChanges } from '../../../types/changes/listChanges';
import type { ValueOf } from '../../../types/contract';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { ChangePreview } from '../../changes/ChangePreview';
import { saySession } from '../../changes/sayChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State, type Tone } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { staffPage } from '../page';
import './index.scss';

const { changes: words, change: kinds } = deskTexts;
const input = {};

/** The changes of the timetable: what, by whom and why; each can be put back (R2a). */
export default staffPage('desk/changes', function Changes({ me: { today } }) {
  const operation = useOperation(listChanges, input);
  const paged = usePaged(listChanges, input, operation);
  const [changeId, setChangeId] = useState<string>();
  if (changeId)
    return (
      <ChangePreview change={{ kind: 'putBack', changeId }} onBack={() => setChangeId(undefined)} />
    );
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={3} lines={3} />}>
        {({ changes }) =>
          changes.length === 0 ? (
            <Empty title={words.empty} note={words.emptyNote} />
          ) : (
            <>
              {[changes, ...paged.pages.map(page => page.changes)].flat().map(each => (
                <One key={each.changeId} change={each} today={today} onPutBack={setChangeId} />
              ))}
              <More of={paged} />
            </>
          )
        }
      </Loaded>
    </Body>
  );
});

type Listed = ValueOf<typeof listChanges>['changes'][number];

const signs: Record<Listed['state'], { sign: string; tone: Tone }> = {
  applying: { sign: '…', tone: 'warn' },
  applied: { sign: '✓', tone: 'good' },
  putBack: { sign: '↩', tone: 'plain' },
};

interface Props {
  change: Listed;
  today: string;
  onPutBack: (changeId: string) => void;
}

function One({ change, today, onPutBack }: Props) {
  const { changeId, kind, at, by, reason, state, counts, about, whose, mayPutBack } = change;
  const { added, changed, withdrawn, bookings } = counts;
  const numbers = words.counts(added, changed, withdrawn, bookings);
  return (
    <Card>
      <View className="change-head">
        <Text className="change-kind">{kinds.kinds[kind]}</Text>
        <State word={words.states[state]} {...signs[state]} />
      </View>
      <View className="change-lines">
        {about && (
          <Text>
            {about.until ? words.until(saySession(about), sayDate(about.until)) : saySession(about)}
          </Text>
        )}
        {whose && <Text>{whose}</Text>}
        {numbers && <Text>{numbers}</Text>}
        <Text className="quiet">{words.by(sayMoment(at, today), by)}</Text>
        {reason && <Text className="quiet">{reason}</Text>}
      </View>
      {mayPutBack && (
        <Ways>
          <Button
            text={words.putBack}
            label={words.line(words.putBack, kinds.kinds[kind])}
            onPress={() => onPutBack(changeId)}
          />
        </Ways>
      )}
    </Card>
  );
}
