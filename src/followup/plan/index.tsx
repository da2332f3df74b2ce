import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayShortDate } from '../../../texts/say';
import { planFollowUp } from '../../../types/calling/planFollowUp';
import { type FollowUpRow, followUpBys, sexes } from '../../../types/followups/followUps';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { FollowUpLine } from '../../followups/FollowUpLine';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Choices } from '../../parts/staff/Choices';
import { Tabs } from '../../parts/Tabs';
import { TextArea } from '../../parts/TextArea';
import { staffPage } from '../page';
import { check, emptyForm, type Mistakes, mistakesAt, type PlanForm, toInput } from './planForm';
import './index.scss';

const { plan: words } = followupTexts;
const KINDS = ['referred', 'healthCheck'] as const;

/** Whom else to call: sent by another unit, or after a health check (R15). */
export default staffPage('followup/plan', function Plan({ me: { today } }) {
  const [draft, setDraft] = useState<PlanForm>(emptyForm);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [planned, setPlanned] = useState<FollowUpRow>();
  const departments = useOperation(listDepartments, {});
  const names = departments.state === 'ready' ? departments.value.departments : [];
  const change = useChange(planFollowUp);
  const set = (some: Partial<PlanForm>) => {
    setDraft({ ...draft, ...some });
    setMistakes({});
  };
  const typed = (name: 'name' | 'phone' | 'number' | 'unit' | 'text') => ({
    id: `plan-${name}`,
    value: draft[name],
    error: mistakes[name],
    onChange: (value: string) => set({ [name]: value }),
  });

  const submit = async () => {
    const wrong = check(draft, today);
    setMistakes(wrong);
    if (Object.keys(wrong).length > 0) return;
    const answer = await change.send(toInput(draft));
    if (answer?.ok) setPlanned(answer.value.followUp);
    else if (answer?.refusal.code === 'INPUT_INVALID')
      setMistakes(mistakesAt(answer.refusal.facts.fields));
  };
  const again = () => {
    setDraft({ ...emptyForm, kind: draft.kind, department: draft.department });
    setPlanned(undefined);
  };

  if (planned) {
    return (
      <>
        <Body>
          <Notice
            tone="good"
            message={words.done(planned.name, sayShortDate(planned.dueOn, today))}
          />
          <FollowUpLine row={planned} today={today} />
        </Body>
        <BottomBar>
          <Button
            kind="main"
            text={words.toCall}
            onPress={() => go('followup/call', { followUpId: planned.followUpId })}
          />
          <Button text={words.more} onPress={again} />
        </BottomBar>
      </>
    );
  }
  return (
    <>
      <Tabs
        label={words.title}
        chosen={draft.kind}
        onChoose={kind => set({ kind })}
        tabs={KINDS.map(value => ({ value, text: words.kinds[value] }))}
      />
      <Body>
        <Card title={words.person} flat>
          <Field {...typed('name')} label={words.name} placeholder={words.namePlaceholder} />
          <Field
            {...typed('phone')}
            label={words.phone}
            placeholder={words.phonePlaceholder}
            keyboard="number"
            maxLength={20}
          />
          <Field
            {...typed('number')}
            label={words.number}
            placeholder={words.optional}
            keyboard="idcard"
          />
          <View className="plan-sex">
            <Text className="quiet">{words.sex}</Text>
            <Choices
              label={words.sex}
              options={sexes.map(value => ({ value, text: texts.followUps.sexes[value] }))}
              chosen={draft.sex}
              onChoose={sex => set({ sex })}
            />
          </View>
        </Card>
        <Card title={words.what} flat>
          <PickField
            id="plan-department"
            label={words.department}
            value={draft.department}
            placeholder={words.departmentPlaceholder}
            options={names.map(({ name }) => name)}
            chosen={names.findIndex(({ name }) => name === draft.department)}
            onPick={index => set({ department: names[index]?.name ?? '' })}
            error={mistakes.department}
          />
          {draft.kind === 'referred' ? (
            <>
              <Field
                {...typed('unit')}
                label={words.unit}
                placeholder={words.unitPlaceholder}
                maxLength={30}
              />
              <DateField
                id="plan-due"
                label={words.dueOn}
                value={draft.dueOn}
                placeholder={words.departmentPlaceholder}
                onPick={dueOn => set({ dueOn })}
                error={mistakes.dueOn}
              />
              <PickField
                id="plan-by"
                label={words.by}
                value={texts.followUps.by[draft.by]}
                options={followUpBys.map(by => texts.followUps.by[by])}
                chosen={followUpBys.indexOf(draft.by)}
                onPick={index => set({ by: followUpBys[index] ?? draft.by })}
              />
            </>
          ) : (
            <DateField
              id="plan-date"
              label={words.date}
              value={draft.date}
              placeholder={words.departmentPlaceholder}
              hint={words.dateNote}
              onPick={date => set({ date })}
              error={mistakes.date}
            />
          )}
          <TextArea
            {...typed('text')}
            label={words.text}
            placeholder={words.textPlaceholder}
            maxLength={300}
          />
        </Card>
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        <Button
          kind="main"
          text={words.submit}
          busy={change.busy}
          busyText={words.submitting}
          onPress={submit}
        />
      </BottomBar>
    </>
  );
});
