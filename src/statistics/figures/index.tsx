import { View } from '@tarojs/components';
import { useState } from 'react';
import { scopeOf } from '../../../domain/access/scope';
import { defined } from '../../../domain/defined';
import { monthOf } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import type { InputOf } from '../../../types/contract';
import { exportFigures } from '../../../types/figures/exportFigures';
import { viewFigures } from '../../../types/figures/viewFigures';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { useTakeAway } from '../../api/useTakeAway';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Filters } from './Filters';
import './index.scss';
import { type OneDepartment, Shown } from './Shown';
import { type TopicName, topicNames } from './topics';
import { useSpan } from './useSpan';

const { figures: words } = followupTexts;

/**
 * The figures of a month: main numbers, their values over the months, each to be opened, and the
 * departments (R18).
 */
export default staffPage('statistics/figures', function Figures({ me }) {
  const months = useSpan(monthOf(me.today));
  const { from, to, span } = months;
  const [topic, setTopic] = useState<TopicName>('followUp');
  const [department, setDepartment] = useState<OneDepartment>();
  const operation = useOperation(viewFigures, {
    from,
    to,
    ...defined({ department: department?.key }),
  });
  const known = operation.state === 'ready' ? operation.value : undefined;
  return (
    <>
      <View className="figures-tabs">
        <Tabs
          label={words.topic}
          chosen={topic}
          onChoose={setTopic}
          tabs={topicNames.map(value => ({ value, text: words.topics[value] }))}
        />
      </View>
      <Body>
        <Filters of={months} known={known} department={department} onDepartment={setDepartment} />
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
          {value => (
            <Shown
              value={value}
              topic={topic}
              department={department}
              month={span === 1 ? to : undefined}
              onChoose={setDepartment}
              onMonth={months.setTo}
            />
          )}
        </Loaded>
        {scopeOf(me, 'figures').of === 'all' && (
          <Button text={words.history} onPress={() => go('statistics/history')} />
        )}
      </Body>
      {known && known.rows.length > 0 && <TakeAway of={{ from, to }} />}
    </>
  );
});

/** The figures of these months as a spreadsheet. */
function TakeAway({ of }: { of: InputOf<typeof exportFigures> }) {
  const taking = useChange(exportFigures);
  const takeAway = useTakeAway();
  return (
    <BottomBar>
      <Refusal of={taking.refusal ?? takeAway.refusal} />
      {takeAway.saved && <Notice tone="good" message={words.saved(takeAway.saved)} />}
      <Button
        kind="main"
        text={words.take}
        busyText={words.taking}
        busy={taking.busy}
        onPress={() => takeAway.open(taking.send(of))}
      />
    </BottomBar>
  );
}
