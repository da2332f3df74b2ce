import { View } from '@tarojs/components';
import { useState } from 'react';
import { handlesCases } from '../../../domain/access/cases';
import { mayCall } from '../../../domain/access/member';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { type CaseState, caseKinds } from '../../../types/cases/cases';
import { listCases } from '../../../types/cases/listCases';
import { openCase } from '../../../types/cases/openCase';
import type { InputOf, ValueOf } from '../../../types/contract';
import { useLatest } from '../../api/useLatest';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { caseLooks } from '../../cases/caseWords';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Counts } from '../../parts/staff/Counts';
import { Filter } from '../../parts/staff/Filter';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { CaseLine } from './CaseLine';

const { common, cases: shared, caseList: words } = followupTexts;
const { kinds } = texts.cases;
const WHENS = ['open', 'closed'] as const;
/** The states in the order of a case. */
const STATES = ['open', 'assigned', 'calledAgain', 'answered', 'remedied'] as const;

type Asked = InputOf<typeof listCases>;
type Wanted = Pick<Asked, 'state' | 'overdue' | 'departmentId' | 'kind'>;

/** The cases that wait for the member, the overdue ones first (R16). */
export default staffPage('followup/cases', function Cases({ me }) {
  const [show, setShow] = useState<(typeof WHENS)[number]>('open');
  const [wanted, setWanted] = useState<Wanted>({});
  const { state, overdue, ...lasting } = wanted;
  const input: Asked = show === 'open' ? { show, ...wanted } : { show, ...lasting };
  const operation = useOperation(listCases, input);
  const paged = usePaged(listCases, input, operation);
  const counts = useLatest(operation)?.counts;
  const office = handlesCases(me);
  const narrowed = Object.values(wanted).some(Boolean);

  return (
    <>
      <Tabs
        label={words.title}
        chosen={show}
        onChoose={setShow}
        tabs={WHENS.map(value => ({ value, text: words.tabs[value] }))}
      />
      <Body>
        {counts && show === 'open' && (
          <InNumbers counts={counts} wanted={wanted} office={office} onChange={setWanted} />
        )}
        {counts && <Filters counts={counts} wanted={wanted} onChange={setWanted} />}
        {narrowed && <Button text={words.clear} onPress={() => setWanted({})} />}
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ today, cases }) => {
            const all = [...cases, ...paged.pages.flatMap(page => page.cases)];
            return (
              <>
                {all.length === 0 && <Nothing show={show} narrowed={narrowed} office={office} />}
                {all.map(row => (
                  <CaseLine key={row.caseId} row={row} today={today} />
                ))}
                <More of={paged} />
              </>
            );
          }}
        </Loaded>
      </Body>
      {mayCall(me, openCase) && (
        <BottomBar>
          <Button kind="main" text={words.add} onPress={() => go('followup/openCase')} />
        </BottomBar>
      )}
    </>
  );
});

type Numbers = ValueOf<typeof listCases>['counts'];

/** The departments of the roster: the list cannot be filtered by "no department". */
const named = ({ departments }: Numbers) => departments.filter(({ id }) => id !== undefined);

const countOf = ({ states }: Numbers, state: CaseState): number =>
  states.find(each => each.state === state)?.count ?? 0;

interface NarrowingProps {
  counts: Numbers;
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/**
 * The numbers by which the list can be filtered: all cases, overdue ones, and each state with
 * cases. A notice above says how many are overdue.
 */
const InNumbers = ({ counts, wanted, office, onChange }: NarrowingProps & { office: boolean }) => {
  const { state, overdue, ...rest } = wanted;
  return (
    <>
      {counts.overdue > 0 && !overdue && (
        <Notice
          tone="bad"
          message={words.lateNotice(counts.overdue)}
          wayOn={office ? words.lateWay : words.lateMine}
        />
      )}
      <Counts
        label={words.counts}
        counts={[
          { value: 'all', name: words.all, count: counts.open },
          { value: 'overdue', name: words.overdue, count: counts.overdue, tone: 'bad' },
          ...STATES.filter(value => countOf(counts, value) > 0 || state === value).map(value => ({
            value,
            name: shared.waits[value],
            count: countOf(counts, value),
            tone: caseLooks[value].tone,
          })),
        ]}
        chosen={overdue ? 'overdue' : (state ?? 'all')}
        onChoose={value => {
          if (value === 'all') onChange(rest);
          else if (value === 'overdue') onChange({ ...rest, overdue: true });
          else onChange({ ...rest, state: value });
        }}
      />
    </>
  );
};

const Filters = ({ counts, wanted, onChange }: NarrowingProps) => {
  const departments = named(counts);
  return (
    <View className="filters">
      <Filter
        name={common.department}
        value={departments.find(({ id }) => id === wanted.departmentId)?.name}
        options={departments.map(({ name, count }) => common.withCount(name, count))}
        chosen={departments.findIndex(({ id }) => id === wanted.departmentId)}
        onPick={index => onChange({ ...wanted, departmentId: departments[index]?.id })}
      />
      <Filter
        name={words.kind}
        value={wanted.kind && kinds[wanted.kind]}
        options={caseKinds.map(kind => kinds[kind])}
        chosen={wanted.kind ? caseKinds.indexOf(wanted.kind) : -1}
        onPick={index => onChange({ ...wanted, kind: caseKinds[index] })}
      />
    </View>
  );
};

interface NothingProps {
  show: 'open' | 'closed';
  narrowed: boolean;
  office: boolean;
}

function Nothing({ show, narrowed, office }: NothingProps) {
  if (narrowed) return <Empty title={words.emptyFilter} note={words.emptyFilterNote} />;
  if (show === 'closed') return <Empty title={words.emptyClosed} note={words.emptyClosedNote} />;
  if (office) return <Empty title={words.empty} note={words.emptyNote} />;
  return <Empty title={words.emptyMine} note={words.emptyMineNote} />;
}
