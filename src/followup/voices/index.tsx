import { Text, View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { handlesCases } from '../../../domain/access/cases';
import { defined } from '../../../domain/defined';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { type CaseKind, caseKinds } from '../../../types/cases/cases';
import type { InputOf, ValueOf } from '../../../types/contract';
import { listVoices } from '../../../types/voices/listVoices';
import { useLatest } from '../../api/useLatest';
import { type OperationState, useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import './index.scss';
import { Praised } from './Praised';
import { VoiceCard } from './VoiceCard';

const { voices: words } = followupTexts;
const SHOWS = ['open', 'all'] as const;
type Show = (typeof SHOWS)[number];
type Tab = keyof typeof words.tabs;
type Listed = Exclude<Tab, 'counted'>;

/** Patients' praise and suggestions, and what is done about them (R14). */
export default staffPage('followup/voices', function Voices({ me }) {
  const office = handlesCases(me);
  const [tab, setTab] = useState<Tab>('suggestion');
  const [shown, setShown] = useState<Show>(office ? 'open' : 'all');
  const [about, setAbout] = useState<CaseKind>();
  const input = {
    kind: tab === 'suggestion' ? ('suggestion' as const) : ('praise' as const),
    show: tab === 'mine' ? ('mine' as const) : shown,
    ...defined({ about: tab === 'suggestion' ? about : undefined }),
  };
  const operation = useOperation(listVoices, tab === 'counted' ? undefined : input);
  const open = useLatest(operation)?.open;
  const tabs: Tab[] = ['suggestion', 'praise', 'mine', ...(office ? (['counted'] as const) : [])];
  const countOf = (of: Tab) => (of === 'suggestion' || of === 'praise' ? (open?.[of] ?? 0) : 0);
  return (
    <>
      <Tabs
        label={words.title}
        chosen={tab}
        onChoose={setTab}
        tabs={tabs.map(value => ({
          value,
          text: words.tabCount(words.tabs[value], countOf(value)),
        }))}
      />
      <Body>
        {(tab === 'suggestion' || tab === 'praise') && (
          <Narrow shown={shown} onShow={setShown}>
            {tab === 'suggestion' && <About about={about} onChoose={setAbout} />}
          </Narrow>
        )}
        {tab === 'counted' ? (
          <Praised today={me.today} />
        ) : (
          <List key={tab} tab={tab} office={office} input={input} operation={operation} />
        )}
      </Body>
    </>
  );
});

interface NarrowProps {
  shown: Show;
  onShow: (show: Show) => void;
}

/** Chooses between open voices and all. */
const Narrow = ({ shown, onShow, children }: PropsWithChildren<NarrowProps>) => (
  <View className="filters">
    <Filter
      name={words.show}
      value={words.shows[shown]}
      all={false}
      options={SHOWS.map(each => words.shows[each])}
      chosen={SHOWS.indexOf(shown)}
      onPick={index => onShow(SHOWS[index] ?? 'open')}
    />
    {children}
  </View>
);

interface AboutProps {
  about: CaseKind | undefined;
  onChoose: (about: CaseKind | undefined) => void;
}

const About = ({ about, onChoose }: AboutProps) => (
  <Filter
    name={words.about}
    value={about && texts.cases.kinds[about]}
    options={caseKinds.map(each => texts.cases.kinds[each])}
    chosen={about ? caseKinds.indexOf(about) : -1}
    onPick={index => onChoose(caseKinds[index])}
  />
);

interface ListProps {
  tab: Listed;
  office: boolean;
  input: InputOf<typeof listVoices>;
  operation: OperationState<ValueOf<typeof listVoices>>;
}

/** The voices of one tab. */
function List({ tab, office, input, operation }: ListProps) {
  const [done, setDone] = useState<string>();
  const paged = usePaged(listVoices, input, operation);
  return (
    <>
      {done && <Notice tone="good" message={done} />}
      <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
        {({ today, voices, colleagues }) => {
          const all = [...voices, ...paged.pages.flatMap(page => page.voices)];
          return (
            <>
              {all.length === 0 && (
                <Empty
                  title={input.show === 'all' ? words.empty.all : words.empty[tab]}
                  note={words.emptyNote}
                />
              )}
              {all.length > 0 && office && tab !== 'mine' && (
                <Text className="quiet">{words.lead[tab]}</Text>
              )}
              {all.map(each => (
                <VoiceCard
                  key={`${each.voiceId}-${each.revision}`}
                  of={each}
                  today={today}
                  colleagues={colleagues}
                  onDone={said => {
                    setDone(said);
                    operation.reload();
                  }}
                />
              ))}
              <More of={paged} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
