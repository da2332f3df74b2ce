import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { mayCall } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import { listDischarged } from '../../../types/discharges/listDischarged';
import type { Me } from '../../access/roles';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { FollowUpLine } from '../../followups/FollowUpLine';
import { queue, type Wanted } from '../../followups/queue';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { SearchField } from '../../parts/SearchField';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Counts } from './Counts';
import { Found } from './Found';
import './index.scss';
import { Narrow } from './Narrow';
import { Ways } from './Ways';

const { followUp, today: words } = followupTexts;
const WHENS = ['today', 'coming', 'done'] as const;
type When = (typeof WHENS)[number];
/** So many of today's at first: the ways to the rest stay near. */
const FIRST = 5;

export default staffPage('followup/today', ({ me }) =>
  mayCall(me, listFollowUps) ? (
    <Today me={me} />
  ) : (
    <Body>
      <Ways me={me} />
    </Body>
  ),
);

/** What now? Whom to call today, the most urgent first, and the ways to the rest (R15). */
function Today({ me }: { me: Me }) {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState<string>();
  const [tooShort, setTooShort] = useState(false);
  const stays = mayCall(me, listDischarged);
  const search = () => {
    const words = typed.trim();
    setTooShort(words.length < 2);
    setQuery(words.length < 2 ? undefined : words);
  };
  const clear = () => {
    setTyped('');
    setQuery(undefined);
    setTooShort(false);
  };
  return (
    <>
      <SearchField
        label={stays ? words.find : words.findCalls}
        value={typed}
        onChange={setTyped}
        onSearch={search}
        onClear={clear}
      />
      {query ? (
        <Body>
          <Found query={query} stays={stays} />
        </Body>
      ) : (
        <Calls me={me} tooShort={tooShort} />
      )}
    </>
  );
}

function Calls({ me, tooShort }: { me: Me; tooShort: boolean }) {
  const [when, setWhen] = useState<When>('today');
  const [wanted, setWanted] = useState(queue.wanted);
  const [whole, setWhole] = useState(false);
  const input = when === 'today' ? { when, ...wanted } : { when, ...withoutState(wanted) };
  const operation = useOperation(listFollowUps, input);
  const paged = usePaged(listFollowUps, input, operation);
  const narrow = (next: Wanted) => {
    queue.narrow(next);
    setWanted(next);
  };
  const narrowed = Object.values(input).some(each => each !== undefined && each !== when);
  const ready = operation.state === 'ready' ? operation.value : undefined;
  // What it is narrowed by stays in sight while another list comes.
  const before = useRef<typeof ready>(undefined);
  if (ready) before.current = ready;
  const known = ready ?? before.current;
  const first = ready?.callable ? ready.followUps[0] : undefined;

  return (
    <>
      <View className="today-tabs">
        <Tabs
          label={words.title}
          chosen={when}
          onChoose={setWhen}
          tabs={WHENS.map(value => ({ value, text: words.tabs[value] }))}
        />
      </View>
      <Body>
        {tooShort && <Notice tone="warn" message={words.tooShort} />}
        {known && !known.callable && (
          <Notice message={followUp.festival} wayOn={followUp.festivalWay} />
        )}
        {known && when === 'today' && (
          <Counts
            counts={known.counts}
            chosen={wanted.state}
            onChoose={state => narrow({ ...wanted, state })}
          />
        )}
        {known && <Narrow of={known} wanted={wanted} onChange={narrow} />}
        {narrowed && <Button text={words.clear} onPress={() => narrow({})} />}
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ today, counts, followUps }) => {
            const rows = [...followUps, ...paged.pages.flatMap(page => page.followUps)];
            const all = wanted.state
              ? counts[wanted.state]
              : counts.due + counts.overdue + counts.retry;
            const short = when === 'today' && !whole && all > FIRST;
            return (
              <>
                {rows.length === 0 && <Nothing when={when} narrowed={narrowed} />}
                {(short ? rows.slice(0, FIRST) : rows).map(row => (
                  <FollowUpLine key={row.followUpId} row={row} today={today} />
                ))}
                {short ? (
                  <Button text={words.showAll(all)} onPress={() => setWhole(true)} />
                ) : (
                  <More of={paged} />
                )}
              </>
            );
          }}
        </Loaded>
        {when === 'today' && <Ways me={me} />}
      </Body>
      {when === 'today' && first && (
        <BottomBar>
          <Button
            kind="main"
            text={words.start(first.name)}
            onPress={() => go('followup/call', { followUpId: first.followUpId })}
          />
        </BottomBar>
      )}
    </>
  );
}

const withoutState = ({ state, ...rest }: Wanted): Wanted => rest;

function Nothing({ when, narrowed }: { when: When; narrowed: boolean }) {
  if (narrowed) return <Empty title={words.emptyFilter} note={words.emptyFilterNote} />;
  if (when === 'coming') return <Empty title={words.emptyComing} note={words.emptyComingNote} />;
  if (when === 'done') return <Empty title={words.emptyDone} note={words.emptyDoneNote} />;
  return <Empty title={words.empty} note={words.emptyNote} />;
}
