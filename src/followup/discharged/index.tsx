import { View } from '@tarojs/components';
import { useState } from 'react';
import { worksOnAllFollowUps } from '../../../domain/access/followUps';
import { COUNTED_DAYS } from '../../../domain/time/counted';
import { followupTexts } from '../../../texts/followup';
import type { InputOf } from '../../../types/contract';
import { listDischarged } from '../../../types/discharges/listDischarged';
import { useLatest } from '../../api/useLatest';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { StayLine } from '../../discharges/StayLine';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { DateField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { SearchField } from '../../parts/SearchField';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';
import { queryOf } from '../../parts/useSearch';
import { staffPage } from '../page';
import './index.scss';

const { common, discharged: words, today: todayWords } = followupTexts;
type Wanted = Pick<InputOf<typeof listDischarged>, 'department' | 'from' | 'to' | 'query'>;

/** The discharged patients, with the states of their follow-ups (R15). */
export default staffPage('followup/discharged', function Discharged({ me }) {
  const [wanted, setWanted] = useState<Wanted>({});
  const line = useLine(wanted, setWanted);
  const operation = useOperation(listDischarged, wanted);
  const departments = useLatest(operation)?.departments ?? [];
  const paged = usePaged(listDischarged, wanted, operation);
  const narrowed = Object.values(wanted).some(Boolean);
  return (
    <>
      <SearchField label={words.find} {...line.field} />
      <Body>
        {line.tooShort && <Notice tone="warn" message={todayWords.tooShort} />}
        <View className="filters">
          <Filter
            name={common.department}
            value={wanted.department}
            options={departments.map(({ name, count }) =>
              wanted.from ? common.withCount(name, count) : words.lately(name, COUNTED_DAYS, count),
            )}
            chosen={departments.findIndex(({ name }) => name === wanted.department)}
            onPick={index => setWanted({ ...wanted, department: departments[index]?.name })}
          />
        </View>
        <Days wanted={wanted} onChange={setWanted} />
        {narrowed && (
          <Button
            text={words.clear}
            onPress={() => {
              line.empty();
              setWanted({});
            }}
          />
        )}
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ today, discharged: first }) => {
            const stays = [...first, ...paged.pages.flatMap(page => page.discharged)];
            return (
              <>
                {stays.length === 0 && <Nothing narrowed={narrowed} />}
                {stays.map(stay => (
                  <StayLine key={stay.dischargeId} stay={stay} today={today} />
                ))}
                <More of={paged} />
              </>
            );
          }}
        </Loaded>
      </Body>
      <BottomBar>
        {worksOnAllFollowUps(me) && (
          <Button kind="main" text={words.import} onPress={() => go('followup/import')} />
        )}
        <Button text={words.enter} onPress={() => go('followup/enter')} />
      </BottomBar>
    </>
  );
});

/** The search field: words that are too short do not change the list. */
function useLine(wanted: Wanted, onChange: (wanted: Wanted) => void) {
  const [typed, setTyped] = useState('');
  const [tooShort, setTooShort] = useState(false);
  return {
    tooShort,
    empty: () => setTyped(''),
    field: {
      value: typed,
      onChange: setTyped,
      onSearch() {
        const query = queryOf(typed);
        setTooShort(query === undefined);
        if (query) onChange({ ...wanted, query });
      },
      onClear() {
        setTyped('');
        setTooShort(false);
        onChange({ ...wanted, query: undefined });
      },
    },
  };
}

interface DaysProps {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** The range of days of discharge. */
const Days = ({ wanted, onChange }: DaysProps) => (
  <Card flat>
    <View className="stay-days">
      <DateField
        id="from"
        label={words.from}
        value={wanted.from ?? ''}
        placeholder={words.anyDay}
        onPick={from => onChange({ ...wanted, from: from || undefined })}
      />
      <DateField
        id="to"
        label={words.to}
        value={wanted.to ?? ''}
        placeholder={words.anyDay}
        onPick={to => onChange({ ...wanted, to: to || undefined })}
      />
    </View>
  </Card>
);

const Nothing = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <Empty title={words.nothing} note={words.nothingNote} />
  ) : (
    <Empty title={words.empty} note={words.emptyNote} />
  );
