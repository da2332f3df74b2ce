import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { mayCall } from '../../../domain/access/member';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { type CarePlanView, careStarts } from '../../../types/care/care';
import { listCarePlans } from '../../../types/care/listCarePlans';
import { saveCarePlan } from '../../../types/care/saveCarePlan';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Field, PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Switch } from '../../parts/Switch';
import { Choices } from '../../parts/staff/Choices';
import { staffPage } from '../page';
import {
  byDay,
  type CarePlanForm,
  check,
  emptyForm,
  emptyItem,
  formOf,
  hasBirthdays,
  type Item,
  type Mistakes,
  MOST_ITEMS,
  problemsAt,
  toPlan,
} from './carePlanForm';
import { ItemCard } from './ItemCard';

const { carePlan: words, carePlans } = followupTexts;

/** Reads the plan once: what is being written must not be overwritten by reading again. */
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

/** One plan: for whom, and its messages day by day (R21). */
function Editor({ plan: read, departments, mine, onReload }: Props) {
  const [base, setBase] = useState(read);
  const [draft, setDraft] = useState<CarePlanForm>(() => (read ? formOf(read) : emptyForm()));
  const [open, setOpen] = useState<string | undefined>(read ? undefined : draft.items[0]?.id);
  const [mistakes, setMistakes] = useState<Mistakes>();
  const [saved, setSaved] = useState(false);
  const change = useChange(saveCarePlan);

  const set = (some: Partial<CarePlanForm>) => {
    setDraft({ ...draft, ...some });
    setMistakes(undefined);
    setSaved(false);
  };
  const setItem = (id: string, some: Partial<Item>) =>
    set({ items: draft.items.map(item => (item.id === id ? { ...item, ...some } : item)) });
  const add = () => {
    const item = emptyItem();
    set({ items: [...draft.items, item] });
    setOpen(item.id);
  };

  const save = async () => {
    const wrong = check(draft);
    setMistakes(wrong);
    if (wrong) {
      const first = draft.items.find(({ id }) => wrong.of[id]);
      if (first && !wrong.of[open ?? '']) setOpen(first.id);
      return;
    }
    const plan = toPlan(draft);
    const known = base ? { planId: base.planId, revision: base.revision } : {};
    const answer = await change.send({ ...known, plan });
    if (answer?.ok) {
      setBase(answer.value.plan);
      setDraft(formOf(answer.value.plan));
      setOpen(undefined);
      setSaved(true);
    } else if (answer?.refusal.code === 'INPUT_INVALID')
      setMistakes(problemsAt(answer.refusal.facts.fields, draft));
  };
  const items = open ? draft.items : byDay(draft.items);

  return (
    <>
      <Body>
        {saved && <Notice tone="good" message={carePlans.saved} />}
        {!mine && <Notice message={words.readOnly} />}
        {mine && <Notice tone="warn" message={words.warning} wayOn={words.warningWay} />}
        {mine && (
          <Whom draft={draft} departments={departments} mistakes={mistakes} onChange={set} />
        )}
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
            onOpen={opening => setOpen(opening ? item.id : undefined)}
            onChange={some => setItem(item.id, some)}
            onRemove={() => set({ items: draft.items.filter(({ id }) => id !== item.id) })}
          />
        ))}
        {mistakes?.items && <Notice tone="warn" message={mistakes.items} />}
        {mine && draft.items.length < MOST_ITEMS && <Button text={words.add} onPress={add} />}
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
            onPress={save}
          />
        </BottomBar>
      )}
    </>
  );
}

interface WhomProps {
  draft: CarePlanForm;
  departments: string[];
  mistakes?: Mistakes;
  onChange: (some: Partial<CarePlanForm>) => void;
}

/** Whom the plan is for, and whether it is in force. */
function Whom({ draft, departments, mistakes, onChange }: WhomProps) {
  return (
    <Card title={words.what} flat>
      <Field
        id="care-name"
        label={words.name}
        value={draft.title}
        placeholder={words.namePlaceholder}
        maxLength={30}
        onChange={title => onChange({ title })}
        error={mistakes?.title}
      />
      <View className="care-item-kinds">
        <Text className="quiet">{words.start}</Text>
        <Choices
          label={words.start}
          options={careStarts.map(value => ({ value, text: texts.care.starts[value] }))}
          chosen={draft.start}
          always
          onChoose={start => start && onChange({ start })}
        />
      </View>
      <PickField
        id="care-department"
        label={words.department}
        value={draft.department || words.everyDepartment}
        options={[words.everyDepartment, ...departments]}
        chosen={departments.indexOf(draft.department) + 1}
        onPick={index => onChange({ department: departments[index - 1] ?? '' })}
      />
      {draft.start === 'discharge' && (
        <>
          <Field
            id="care-diagnoses"
            label={words.diagnoses}
            value={draft.diagnoses}
            placeholder={words.diagnosesPlaceholder}
            maxLength={200}
            onChange={diagnoses => onChange({ diagnoses })}
            error={mistakes?.diagnoses}
          />
          <Switch
            title={words.birthdays}
            note={words.birthdaysNote}
            on={hasBirthdays(draft)}
            word={draft.birthdays ? words.on : words.off}
            onChange={birthdays => onChange({ birthdays })}
          />
        </>
      )}
      <Switch
        title={words.active}
        note={words.activeNote}
        on={draft.active}
        word={draft.active ? words.on : words.off}
        onChange={active => onChange({ active })}
      />
    </Card>
  );
}
