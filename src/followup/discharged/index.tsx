import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { worksOnAllFollowUps } from '../../../domain/access/followUps';
import { followupTexts } from '../../../texts/followup';
import type { InputOf, ValueOf } from '../../../types/contract';
import { listDischarged } from '../../../types/discharges/listDischarged';
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
import { staffPage } from '../page';
import './index.scss';

const { common, discharged: words, today: todayWords } = followupTexts;
type Wanted = Pick<InputOf<typeof listDischarged>, 'department' | 'from' | 'to' | 'query'>;

/** Who was discharged, and how do their rounds stand? (R15) */
export default staffPage('followup/discharged', function Discharged({ me }) {
  const [typed, setTyped] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const [wanted, setWanted] = useState<Wanted>({});
  const operation = useOperation(listDischarged, wanted);
  const paged = usePaged(listDischarged, wanted, operation);
  // What it is narrowed by stays in sight while another list comes.
  const before = useRef<ValueOf<typeof listDischarged>['departments']>([]);
  if (operation.state === 'ready') before.current = operation.value.departments;
  const departments = before.current;
  const narrowed = Object.values(wanted).some(Boolean);

  const search = () => {
    const query = typed.trim();
    setTooShort(query.length < 2);
    if (query.length >= 2) setWanted({ ...wanted, query });
  };
  const clear = () => {
    setTyped('');
    setTooShort(false);
    setWanted({ ...wanted, query: undefined });
  };
  const all = () => {
    setTyped('');
    setWanted({});
  };
  return (
    <>
      <SearchField
        label={words.find}
        value={typed}
        onChange={setTyped}
        onSearch={search}
        onClear={clear}
      />
      <Body>
        {tooShort && <Notice tone="warn" message={todayWords.tooShort} />}
        <View className="filters">
          <Filter
            name={common.department}
            value={wanted.department}
            options={departments.map(({ name, count }) => common.withCount(name, count))}
            chosen={departments.findIndex(({ name }) => name === wanted.department)}
            onPick={index => setWanted({ ...wanted, department: departments[index]?.name })}
          />
        </View>
        <Card flat>
          <View className="stay-days">
            <DateField
              id="from"
              label={words.from}
              value={wanted.from ?? ''}
              placeholder={words.anyDay}
              onPick={from => setWanted({ ...wanted, from: from || undefined })}
            />
            <DateField
              id="to"
              label={words.to}
              value={wanted.to ?? ''}
              placeholder={words.anyDay}
              onPick={to => setWanted({ ...wanted, to: to || undefined })}
            />
          </View>
        </Card>
        {narrowed && <Button text={words.clear} onPress={all} />}
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ today, discharged: first }) => {
            const stays = [...first, ...paged.pages.flatMap(page => page.discharged)];
            return (
              <>
                {stays.length === 0 &&
                  (narrowed ? (
                    <Empty title={words.nothing} note={words.nothingNote} />
                  ) : (
                    <Empty title={words.empty} note={words.emptyNote} />
                  ))}
                {stays.map(stay => (
                  <StayLine key={stay.dischargeId} stay={stay} today={today} />
                ))}
                <More of={paged} />
              </>
            );
          }}
        </Loaded>
      </Body>
      {worksOnAllFollowUps(me) && (
        <BottomBar>
          <Button kind="main" text={words.import} onPress={() => go('followup/import')} />
        </BottomBar>
      )}
    </>
  );
});
