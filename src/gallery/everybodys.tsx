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
import { nothing, readings, refusal, restored, sampleWords } from './sample';

const { patient, common } = texts.pages;
const tones = ['good', 'plain', 'warn', 'bad'] as const;

/** Components of everybody's pages, each in each of its states, by file name. */
export const everybodys: Record<string, () => ReactNode> = {
  Button: () => (
    <>
      <Button kind="main" text={sampleWords.main} onPress={nothing} />
      <Button text={sampleWords.short} onPress={nothing} />
      <Button kind="danger" text={sampleWords.danger} onPress={nothing} />
      <Button
        kind="main"
        text={sampleWords.main}
        busy
        busyText={sampleWords.busy}
        onPress={nothing}
      />
      <Button text={sampleWords.short} disabled onPress={nothing} />
      <Button small text={sampleWords.short} onPress={nothing} />
    </>
  ),
  Card: () => (
    <>
      <Card title={sampleWords.short}>
        <Text>{sampleWords.long}</Text>
      </Card>
      <Card>
        <Text>{sampleWords.long}</Text>
      </Card>
    </>
  ),
  Cell: () => (
    <>
      <Card flat>
        <Cell title={sampleWords.short} />
        <Cell title={sampleWords.short} note={sampleWords.long} onPress={nothing} />
        <Cell
          title={sampleWords.short}
          value={<State word={sampleWords.main} sign="✓" tone="good" />}
        />
      </Card>
      <Card>
        <Fact name={sampleWords.short}>
          <Text>{sampleWords.long}</Text>
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
      <Empty title={sampleWords.short} note={sampleWords.note} />
      <Empty title={sampleWords.short} note={sampleWords.note}>
        <Button kind="main" text={sampleWords.main} onPress={nothing} />
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
        <Notice key={tone} tone={tone} message={sampleWords.short} wayOn={sampleWords.long} />
      ))}
      <Notice message={sampleWords.long}>
        <Button small text={sampleWords.main} onPress={nothing} />
      </Notice>
    </>
  ),
  Old: () => <OldSince at={0} onRefresh={async () => {}} />,
  Problem: () => <Problem refusal={refusal} onRetry={nothing} />,
  ReadAloud: () => <ReadAloud text={sampleWords.long} />,
  Refusal: () => <Refusal of={refusal} />,
  Restored: () => <Restored of={restored} empty="" />,
  SearchField: () => <Search />,
  Sentences: () => (
    <Card>
      <Sentences of={[sampleWords.long, sampleWords.note]} />
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
        <State key={tone} word={sampleWords.short} sign="!" tone={tone} />
      ))}
      <State word={sampleWords.short} />
    </>
  ),
  Switch: () => (
    <Card flat>
      <Switch
        title={sampleWords.short}
        note={sampleWords.note}
        on
        word={common.elder.on}
        onChange={nothing}
      />
      <Switch
        title={sampleWords.main}
        note={sampleWords.note}
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
        label={sampleWords.short}
        value=""
        placeholder={sampleWords.note}
        maxLength={100}
        onChange={nothing}
      />
      <TextArea
        id="area-wrong"
        label={sampleWords.main}
        value={sampleWords.long}
        maxLength={100}
        error={patient.checkFields}
        onChange={nothing}
      />
    </Card>
  ),
  Ways: () => (
    <Card>
      <Ways>
        <Button text={sampleWords.short} onPress={nothing} />
        <Button kind="danger" text={sampleWords.danger} onPress={nothing} />
      </Ways>
    </Card>
  ),
};

function Choices() {
  const [chosen, choose] = useState('first');
  const options = [
    { value: 'first', title: sampleWords.visits.first, note: sampleWords.note },
    { value: 'return', title: sampleWords.visits.return, note: sampleWords.note },
  ];
  return (
    <Card flat>
      <Choice label={sampleWords.short} options={options} chosen={chosen} onChoose={choose} />
      <Choice across label={sampleWords.main} options={options} chosen={chosen} onChoose={choose} />
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
      <SearchField
        label={sampleWords.short}
        value={typed}
        onChange={type}
        onClear={() => type('')}
      />
      <SearchField
        label={sampleWords.main}
        value={sampleWords.short}
        onChange={nothing}
        onSearch={nothing}
        onClear={nothing}
      />
    </>
  );
}

function Views() {
  const [chosen, choose] = useState<'first' | 'return'>('first');
  const tabs = (['first', 'return'] as const).map(value => ({
    value,
    text: sampleWords.visits[value],
  }));
  return <Tabs label={sampleWords.short} tabs={tabs} chosen={chosen} onChoose={choose} />;
}
