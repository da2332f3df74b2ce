import { View } from '@tarojs/components';
import { useState } from 'react';
import { triesLeft } from '../../../domain/calls/calls';
import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import type { CallView } from '../../../types/calls/calls';
import { type CallKind, listCalls } from '../../../types/calls/listCalls';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Chip } from '../../parts/staff/Chip';
import { Tabs } from '../../parts/Tabs';
import { aria } from '../../phone/aria';
import { tell } from '../../phone/tell';
import { staffPage } from '../page';
import { Call } from './Call';

const { calls: words } = deskTexts;
const KINDS = ['changed', 'noShow', 'barred'] as const satisfies readonly CallKind[];
type Tab = 'open' | 'done';

const tabsOf = (open: number | undefined): { value: Tab; text: string }[] => [
  { value: 'open', text: open === undefined ? words.open : words.openCount(open) },
  { value: 'done', text: words.done },
];

/** The call list: which patients to call now, why, and what to say (R6, R9). */
export default staffPage('desk/calls', function Calls() {
  const [tab, setTab] = useState<Tab>('open');
  const [chosen, setChosen] = useState<string>();
  const [recorded, setRecorded] = useState<string>();
  const [kind, setKind] = useState<CallKind>();
  const input = { open: tab === 'open', ...defined({ kind }) };
  const operation = useOperation(listCalls, input);
  const paged = usePaged(listCalls, input, operation);
  const count = operation.state === 'ready' ? operation.value.open : undefined;

  const choose = (next: Tab) => {
    setTab(next);
    setRecorded(undefined);
  };
  /** Opens the call after it: a patient who did not answer is not called again at once. */
  const done = (call: CallView, next: string | undefined) => {
    const said = call.open ? words.keptOpen(triesLeft(call.attempts.length)) : words.recorded;
    setRecorded(said);
    tell(said);
    setChosen(next);
    operation.reload();
  };
  return (
    <>
      <Tabs label={words.title} chosen={tab} onChoose={choose} tabs={tabsOf(count)} />
      <Body>
        <Kinds chosen={kind} onChoose={setKind} />
        {recorded && <Notice tone="good" message={recorded} />}
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={5} />}>
          {({ today, calls: first }) => {
            const calls = [...first, ...paged.pages.flatMap(page => page.calls)];
            // The first call of the list is open, unless another one was chosen.
            const open = chosen ?? (tab === 'open' ? calls[0]?.callId : undefined);
            return (
              <>
                {calls.length === 0 && <Nothing tab={tab} />}
                {calls.map((call, index) => (
                  <Call
                    key={call.callId}
                    call={call}
                    today={today}
                    open={call.open && call.callId === open}
                    onChoose={() => setChosen(call.callId)}
                    onRecorded={recordedCall => done(recordedCall, calls[index + 1]?.callId)}
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

const Nothing = ({ tab }: { tab: Tab }) =>
  tab === 'open' ? (
    <Empty title={words.empty} note={words.emptyNote} />
  ) : (
    <Empty title={words.emptyDone} note={words.emptyDoneNote} />
  );

interface KindsProps {
  chosen: CallKind | undefined;
  onChoose: (kind: CallKind | undefined) => void;
}

/** Filters the calls by kind; a tap on the chosen kind shows all again. */
const Kinds = ({ chosen, onChoose }: KindsProps) => (
  <View className="chips" {...aria({ role: 'radiogroup', label: words.kind })}>
    {KINDS.map(each => (
      <Chip
        key={each}
        text={words.kinds[each]}
        on={chosen === each}
        onPress={() => onChoose(chosen === each ? undefined : each)}
      />
    ))}
  </View>
);
