import { Text } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { texts } from '../../texts';
import { roles } from '../../types/contract';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Cell, Fact } from '../parts/Cell';
import { Choice } from '../parts/Choice';
import { Contact } from '../parts/Contact';
import { ElderSwitch } from '../parts/ElderSwitch';
import { ElderTabs } from '../parts/ElderTabs';
import { Empty } from '../parts/Empty';
import { DateField, Field, PickField } from '../parts/Field';
import { Line } from '../parts/Line';
import { Loaded } from '../parts/Loaded';
import { More } from '../parts/More';
import { NotGivenNotice } from '../parts/NotGivenNotice';
import { Notice } from '../parts/Notice';
import { OldSince } from '../parts/Old';
import { Problem } from '../parts/Problem';
import { ReadAloud } from '../parts/ReadAloud';
import { Refusal } from '../parts/Refusal';
import { Restored } from '../parts/Restored';
import { SearchField } from '../parts/SearchField';
import { Sentences } from '../parts/Sentences';
import { Skeleton } from '../parts/Skeleton';
import { StaffWays } from '../parts/StaffWays';
import { State } from '../parts/State';
import { Switch } from '../parts/Switch';
import { Tabs } from '../parts/Tabs';
import { TextArea } from '../parts/TextArea';
import { Ways } from '../parts/Ways';
import { nothing, readings, refusal, restored, words } from './sample';

const { patient, common } = texts.pages;
const tones = ['good', 'plain', 'warn', 'bad'] as const;

/** Components of everybody's pages, each in each of its states, by file name. */
export const everybodys: Record<string, () => ReactNode> = {
  Button: () => (
    <>
      <Button kind="main" text={words.main} onPress={nothing} />
      <Button text={words.short} onPress={nothing} />
      <Button kind="danger" text={words.danger} onPress={nothing} />
      <Button kind="main" text={words.main} busy busyText={words.busy} onPress={nothing} />
      <Button text={words.short} disabled onPress={nothing} />
      <Button small text={words.short} onPress={nothing} />
    </>
  ),
  Card: () => (
    <>
      <Card title={words.short}>
        <Text>{words.long}</Text>
      </Card>
      <Card>
        <Text>{words.long}</Text>
      </Card>
    </>
  ),
  Cell: () => (
    <>
      <Card flat>
        <Cell title={words.short} />
        <Cell title={words.short} note={words.long} onPress={nothing} />
        <Cell title={words.short} value={<State word={words.main} sign="✓" tone="good" />} />
      </Card>
      <Card>
        <Fact name={words.short}>
          <Text>{words.long}</Text>
        </Fact>
      </Card>
    </>
  ),
  Choice: () => <Choices />,
  Contact: () => (
    <Card>
      <Contact of="complaints" />
    </Card>
  ),
  ElderTabs: () => <ElderTabs chosen="pages/home" />,
  ElderSwitch: () => (
    <Card flat>
      <ElderSwitch />
    </Card>
  ),
  Empty: () => (
    <>
      <Empty title={words.short} note={words.note} />
      <Empty title={words.short} note={words.note}>
        <Button kind="main" text={words.main} onPress={nothing} />
      </Empty>
    </>
  ),
  Field: () => <Fields />,
  Line: () => (
    <>
      <Line wait={{ ahead: 230, until: Date.now() + 20_000, leave: nothing }} />
      <Line wait={{ until: Date.now() + 4000, leave: nothing }} />
    </>
  ),
  Loaded: () => (
    <>
      <Loaded of={readings.coming}>{value => <Text>{value}</Text>}</Loaded>
      <Loaded of={readings.refused}>{value => <Text>{value}</Text>}</Loaded>
      <Loaded of={readings.old}>{value => <Text>{value}</Text>}</Loaded>
    </>
  ),
  More: () => (
    <>
      <More of={{ hasMore: true, busy: false, loadMore: nothing }} />
      <More of={{ hasMore: true, busy: true, loadMore: nothing }} />
      <More of={{ hasMore: false, busy: false, refusal, loadMore: nothing }} />
    </>
  ),
  NotGivenNotice: () => (
    <>
      <NotGivenNotice what="file" />
      <NotGivenNotice what="clipboard" />
      <NotGivenNotice what="camera" />
    </>
  ),
  Notice: () => (
    <>
      {tones.map(tone => (
        <Notice key={tone} tone={tone} message={words.short} wayOn={words.long} />
      ))}
      <Notice message={words.long}>
        <Button small text={words.main} onPress={nothing} />
      </Notice>
    </>
  ),
  Old: () => <OldSince at={0} onRefresh={async () => {}} />,
  Problem: () => <Problem refusal={refusal} onRetry={nothing} />,
  ReadAloud: () => <ReadAloud text={words.long} />,
  Refusal: () => <Refusal of={refusal} />,
  Restored: () => <Restored of={restored} empty="" />,
  SearchField: () => <Search />,
  Sentences: () => (
    <Card>
      <Sentences of={[words.long, words.note]} />
    </Card>
  ),
  Skeleton: () => <Skeleton cards={2} lines={3} />,
  StaffWays: () => (
    <Card flat>
      <StaffWays roles={roles} />
    </Card>
  ),
  State: () => (
    <>
      {tones.map(tone => (
        <State key={tone} word={words.short} sign="!" tone={tone} />
      ))}
      <State word={words.short} />
    </>
  ),
  Switch: () => (
    <Card flat>
      <Switch title={words.short} note={words.note} on word={common.elder.on} onChange={nothing} />
      <Switch
        title={words.main}
        note={words.note}
        on={false}
        word={common.elder.off}
        onChange={nothing}
      />
    </Card>
  ),
  Tabs: () => <Views />,
  TextArea: () => (
    <Card flat>
      <TextArea
        id="area-empty"
        label={words.short}
        value=""
        placeholder={words.note}
        maxLength={100}
        onChange={nothing}
      />
      <TextArea
        id="area-wrong"
        label={words.main}
        value={words.long}
        maxLength={100}
        error={patient.checkFields}
        onChange={nothing}
      />
    </Card>
  ),
  Ways: () => (
    <Card>
      <Ways>
        <Button text={words.short} onPress={nothing} />
        <Button kind="danger" text={words.danger} onPress={nothing} />
      </Ways>
    </Card>
  ),
};

function Choices() {
  const [chosen, choose] = useState('first');
  const options = [
    { value: 'first', title: words.visits.first, note: words.note },
    { value: 'return', title: words.visits.return, note: words.note },
  ];
  return (
    <Card flat>
      <Choice label={words.short} options={options} chosen={chosen} onChoose={choose} />
      <Choice across label={words.main} options={options} chosen={chosen} onChoose={choose} />
    </Card>
  );
}

function Fields() {
  const [typed, type] = useState('');
  const [picked, pick] = useState(0);
  const options = Object.values(texts.documentKinds);
  return (
    <Card flat>
      <Field
        id="typed"
        label={patient.name}
        value={typed}
        placeholder={patient.namePlaceholder}
        hint={patient.phoneHint}
        onChange={type}
      />
      <Field
        id="wrong"
        label={patient.number}
        value="1101"
        error={patient.checkFields}
        onChange={nothing}
      />
      <PickField
        id="picked"
        label={patient.kind}
        value={options[picked] ?? ''}
        options={options}
        chosen={picked}
        onPick={pick}
      />
      <DateField
        id="day"
        label={patient.birthDate}
        value=""
        placeholder={patient.birthDatePlaceholder}
        onPick={nothing}
      />
    </Card>
  );
}

function Search() {
  const [typed, type] = useState('');
  return (
    <>
      <SearchField label={words.short} value={typed} onChange={type} onClear={() => type('')} />
      <SearchField
        label={words.main}
        value={words.short}
        onChange={nothing}
        onSearch={nothing}
        onClear={nothing}
      />
    </>
  );
}

function Views() {
  const [chosen, choose] = useState<'first' | 'return'>('first');
  const tabs = (['first', 'return'] as const).map(value => ({ value, text: words.visits[value] }));
  return <Tabs label={words.short} tabs={tabs} chosen={chosen} onChoose={choose} />;
}
