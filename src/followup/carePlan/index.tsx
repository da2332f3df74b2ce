import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { mayCall } from '../../../domain/access/member';
import { followupTexts } from '../../../texts/followup';
import type { CarePlanView } from '../../../types/care/care';
import { listCarePlans } from '../../../types/care/listCarePlans';
import { saveCarePlan } from '../../../types/care/saveCarePlan';
import { useOperation } from '../../api/useOperation';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { staffPage } from '../page';
import { byDay, MOST_ITEMS } from './carePlanForm';
import { ItemCard } from './ItemCard';
import { type CarePlanEditor, useCarePlan } from './useCarePlan';
import { Whom } from './Whom';

const { carePlan: words, carePlans } = followupTexts;

/** One care plan. It is read once, so that a later reading does not overwrite the input (R21). */
export default staffPage('followup/carePlan', function CarePlan({ me, planId }) {
  const operation = useOperation(listCarePlans, {});
  const [fresh, setFresh] = useState(0);
  return (
    <Loaded
      of={operation}
      skeleton={
        <Body>
          <Skeleton cards={3} lines={4} />
        </Body>
      }
    >
      {({ plans, departments }) => {
        const plan = plans.find(each => each.planId === planId);
        if (planId && !plan) {
          return (
            <Body>
              <Empty title={words.unknown} note={words.unknownNote} />
            </Body>
          );
        }
        return (
          <Editor
            key={fresh}
            plan={plan}
            departments={departments}
            mine={mayCall(me, saveCarePlan)}
            onReload={async () => {
              await operation.reload();
              setFresh(fresh + 1);
            }}
          />
        );
      }}
    </Loaded>
  );
});

interface Props {
  plan: CarePlanView | undefined;
  departments: string[];
  mine: boolean;
  onReload: () => void;
}

/** One plan: its patients, and its messages by day (R21). */
function Editor({ plan, departments, mine, onReload }: Props) {
  const editor = useCarePlan(plan);
  const { draft, mistakes, change } = editor;
  return (
    <>
      <Body>
        {editor.saved && <Notice tone="good" message={carePlans.saved} />}
        {!mine && <Notice message={words.readOnly} />}
        {mine && <Notice tone="warn" message={words.warning} wayOn={words.warningWay} />}
        {mine && (
          <Whom draft={draft} departments={departments} mistakes={mistakes} onChange={editor.set} />
        )}
        <Items of={editor} mine={mine} />
      </Body>
      {mine && (
        <BottomBar>
          {mistakes && <Notice tone="warn" message={words.mistakes} />}
          <Refusal of={change.refusal} />
          {change.refusal?.code === 'CARE_PLAN_CHANGED' && (
            <Button text={words.reload} onPress={onReload} />
          )}
          <Button
            kind="main"
            text={words.save}
            busy={change.busy}
            busyText={words.saving}
            onPress={editor.save}
          />
        </BottomBar>
      )}
    </>
  );
}

/** The plan's messages, by day while none is edited. */
function Items({ of, mine }: { of: CarePlanEditor; mine: boolean }) {
  const { draft, open, mistakes } = of;
  const items = open ? draft.items : byDay(draft.items);
  return (
    <>
      <View className="heading">
        <Text>{words.itemsTitle}</Text>
      </View>
      {items.map(item => (
        <ItemCard
          key={item.id}
          item={item}
          plan={draft}
          mine={mine}
          open={item.id === open}
          mistakes={mistakes?.of[item.id]}
          onOpen={opening => of.setOpen(opening ? item.id : undefined)}
          onChange={some => of.setItem(item.id, some)}
          onRemove={() => of.remove(item.id)}
        />
      ))}
      {mistakes?.items && <Notice tone="warn" message={mistakes.items} />}
      {mine && draft.items.length < MOST_ITEMS && <Button text={words.add} onPress={of.add} />}
    </>
  );
}
