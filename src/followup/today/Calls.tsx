import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { holds } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import type { ValueOf } from '../../../types/contract';
import type { Me } from '../../access/roles';
import { useLatest } from '../../api/useLatest';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { FollowUpLine } from '../../calling/FollowUpLine';
import { queue, type Wanted } from '../../calling/queue';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body, InOnePane } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { Assign } from './Assign';
import { CallCounts } from './CallCounts';
import './index.scss';
import { FollowUpWays } from '../../followups/FollowUpWays';
import { Narrow } from './Narrow';

const { followUp, today: words } = followupTexts;
const WHENS = ['today', 'coming', 'done'] as const;
type When = (typeof WHENS)[number];
/** The number of today's calls that are shown at first, so that the links below stay near. */
const FIRST = 5;

type Listed = ValueOf<typeof listFollowUps>;

/** The calls of today, future calls and past ones, with filters. */
export function Calls({ me, tooShort }: { me: Me; tooShort: boolean }) {
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
  const { picked, said, ...assigning } = useAssigning(operation.reload);
  const narrowed = Object.values(input).some(each => each !== undefined && each !== when);
  const ready = operation.state === 'ready' ? operation.value : undefined;
  const known = useLatest(operation);

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
        {said && <Notice tone="good" message={said} />}
        {picked && <Notice message={words.assignNote} />}
        {known && <Above of={known} when={when} wanted={wanted} onNarrow={narrow} />}
        {narrowed && <Button text={words.clear} onPress={() => narrow({})} />}
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {first => (
            <Rows
              of={first}
              later={paged}
              limit={when === 'today' && !whole && !picked ? FIRST : undefined}
              picked={picked}
              onPick={assigning.pick}
              inTurn={when === 'today'}
              state={wanted.state}
              onWhole={() => setWhole(true)}
              empty={<Nothing when={when} narrowed={narrowed} />}
            />
          )}
        </Loaded>
        {when === 'today' && !picked && (
          <InOnePane>
            <FollowUpWays me={me} />
          </InOnePane>
        )}
      </Body>
      {picked && <Assign picked={picked} onDone={assigning.done} />}
      {when === 'today' && ready && !picked && (
        <Start of={ready} onAssign={holds(me, 'followUpOffice') ? assigning.begin : undefined} />
      )}
    </>
  );
}

/** The calls selected for a caller, and the result of the last assignment. */
function useAssigning(reload: () => Promise<void>) {
  const [picked, pick] = useState<readonly string[]>();
  const [said, setSaid] = useState<string>();
  return {
    picked,
    said,
    pick,
    begin(): void {
      setSaid(undefined);
      pick([]);
    },
    done(what?: string): void {
      pick(undefined);
      setSaid(what);
      if (what) reload();
    },
  };
}

interface RowsProps {
  of: Listed;
  later: ReturnType<typeof usePaged<typeof listFollowUps>>;
  /** The number of calls that are shown at first; undefined means all. */
  limit: number | undefined;
  state: Wanted['state'];
  /** The selected calls, while calls are being selected. */
  picked: readonly string[] | undefined;
  onPick: (picked: readonly string[]) => void;
  inTurn: boolean;
  onWhole: () => void;
  empty: ReactNode;
}

function Rows({
  of: { today, counts, followUps },
  later,
  limit,
  state,
  picked,
  onPick,
  inTurn,
  onWhole,
  empty,
}: RowsProps) {
  const pick = (id: string) =>
    picked &&
    onPick(picked.includes(id) ? picked.filter(each => each !== id) : [...picked, id].slice(-50));
  const rows = [...followUps, ...later.pages.flatMap(page => page.followUps)];
  const all = state ? counts[state] : counts.due + counts.overdue + counts.retry;
  const short = limit !== undefined && all > limit;
  return (
    <>
      {rows.length === 0 && empty}
      {(short ? rows.slice(0, limit) : rows).map(row => (
        <FollowUpLine
          key={row.followUpId}
          row={row}
          today={today}
          inTurn={inTurn}
          {...(picked && {
            picked: picked.includes(row.followUpId),
            onPick: () => pick(row.followUpId),
          })}
        />
      ))}
      {short ? <Button text={words.showAll(all)} onPress={onWhole} /> : <More of={later} />}
    </>
  );
}

interface AboveProps {
  of: Listed;
  when: When;
  wanted: Wanted;
  onNarrow: (wanted: Wanted) => void;
}

/** What is above the calls: a holiday without calls, the numbers, and the filters. */
const Above = ({ of, when, wanted, onNarrow }: AboveProps) => (
  <>
    {!of.callable && <Notice message={followUp.festival} wayOn={followUp.festivalWay} />}
    {when === 'today' && (
      <CallCounts
        counts={of.counts}
        chosen={wanted.state}
        onChoose={state => onNarrow({ ...wanted, state })}
      />
    )}
    <Narrow of={of} wanted={wanted} onChange={onNarrow} />
  </>
);

interface StartProps {
  of: Listed;
  /** Starts assigning calls to callers; undefined for members who may not. */
  onAssign: (() => void) | undefined;
}

/**
 * A link to the first call of the list that nobody else holds, on a day for calls; and to assigning
 * calls.
 */
function Start({ of: { callable, followUps }, onAssign }: StartProps) {
  const first = followUps.find(({ holder }) => !holder || holder.mine);
  if (!followUps.length || (!onAssign && !(callable && first))) return null;
  return (
    <BottomBar>
      {callable && first && (
        <Button
          kind="main"
          text={words.start(first.name)}
          onPress={() => {
            queue.saved(undefined);
            go('followup/call', { followUpId: first.followUpId, inTurn: '1' });
          }}
        />
      )}
      {onAssign && <Button text={words.assign} onPress={onAssign} />}
    </BottomBar>
  );
}

const withoutState = ({ state, ...rest }: Wanted): Wanted => rest;

function Nothing({ when, narrowed }: { when: When; narrowed: boolean }) {
  if (narrowed) return <Empty title={words.emptyFilter} note={words.emptyFilterNote} />;
  if (when === 'coming') return <Empty title={words.emptyComing} note={words.emptyComingNote} />;
  if (when === 'done') return <Empty title={words.emptyDone} note={words.emptyDoneNote} />;
  return <Empty title={words.empty} note={words.emptyNote} />;
}
