import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { scopeOf } from '../../../domain/access/scope';
import { defined } from '../../../domain/defined';
import { type Month, monthAfter, monthOf } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import { exportFigures } from '../../../types/figures/exportFigures';
import { viewFigures } from '../../../types/figures/viewFigures';
import { openFile } from '../../api/files';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';
import { Totals } from '../../parts/staff/Totals';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Course } from './Course';
import { Departments } from './Departments';
import { Group } from './Group';
import './index.scss';
import { nameOf, worded } from './figureWords';
import { type TopicName, topicNames, topics } from './topics';

const { figures: words, figureNames: names } = followupTexts;
const SPANS = [1, 3, 6, 12] as const;
type Span = (typeof SPANS)[number];
type Value = ValueOf<typeof viewFigures>;

/** How did the month go? Large numbers, their course, each number to be opened, and the departments (R18). */
export default staffPage('followup/figures', function Figures({ me }) {
  const thisMonth = monthOf(me.today);
  const [to, setTo] = useState(thisMonth);
  const [span, setSpan] = useState<Span>(1);
  const [topic, setTopic] = useState<TopicName>('followUp');
  const [department, setDepartment] = useState<{ key: string; name: string }>();
  const [saved, setSaved] = useState<string>();
  const taking = useChange(exportFigures);
  const from = monthAfter(to, 1 - span);
  const operation = useOperation(viewFigures, {
    from,
    to,
    ...defined({ department: department?.key }),
  });
  const known = operation.state === 'ready' ? operation.value : undefined;
  const months = [...new Set([to, thisMonth, ...(known?.months ?? [])])].sort().reverse();

  const take = async () => {
    setSaved(undefined);
    const answer = await taking.send({ from, to });
    if (!answer || !('value' in answer)) return;
    await openFile(answer.value.fileName, answer.value.contentBase64);
    setSaved(answer.value.fileName);
  };
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
        <View className="figures-months">
          <Button small text="‹" label={words.earlier} onPress={() => setTo(monthAfter(to, -1))} />
          <Filter
            name={words.month}
            value={words.sayMonth(to)}
            all={false}
            options={months.map(words.sayMonth)}
            chosen={months.indexOf(to)}
            onPick={index => setTo(months[index] ?? thisMonth)}
          />
          <Button
            small
            text="›"
            label={words.later}
            disabled={to >= (months[0] ?? thisMonth)}
            onPress={() => setTo(monthAfter(to, 1))}
          />
        </View>
        <View className="filters">
          <Filter
            name={words.span}
            value={words.spans[span]}
            all={false}
            options={SPANS.map(each => words.spans[each] ?? '')}
            chosen={SPANS.indexOf(span)}
            onPick={index => setSpan(SPANS[index] ?? 1)}
          />
          <Filter
            name={words.department}
            value={department?.name}
            options={(known?.rows ?? []).map(row => row.department)}
            chosen={(known?.rows ?? []).findIndex(({ key }) => key === department?.key)}
            onPick={index => {
              const row = known?.rows[index];
              setDepartment(row && { key: row.key, name: row.department });
            }}
          />
        </View>
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
          {value => (
            <Shown
              value={value}
              topic={topic}
              department={department}
              month={span === 1 ? to : undefined}
              onChoose={setDepartment}
            />
          )}
        </Loaded>
        {scopeOf(me, 'figures').of === 'all' && (
          <Button text={words.history} onPress={() => go('followup/history')} />
        )}
      </Body>
      {known && known.rows.length > 0 && (
        <BottomBar>
          <Refusal of={taking.refusal} />
          {saved && <Notice tone="good" message={words.saved(saved)} />}
          <Button
            kind="main"
            text={words.take}
            busyText={words.taking}
            busy={taking.busy}
            onPress={take}
          />
        </BottomBar>
      )}
    </>
  );
});

interface ShownProps {
  value: Value;
  topic: TopicName;
  department: { key: string; name: string } | undefined;
  /** Whose records can be opened: one month's. */
  month: Month | undefined;
  onChoose: (department: { key: string; name: string } | undefined) => void;
}

function Shown({ value, topic, department, month, onChoose }: ShownProps) {
  const { today, rows, hospital, course, countedAt, counting, scoped } = value;
  if (rows.length === 0) return <Empty title={words.empty} note={words.emptyNote} />;
  const { course: drawn, large, groups, columns } = topics[topic];
  const sums = department ? (rows.find(({ key }) => key === department.key)?.sums ?? {}) : hospital;
  const title = department?.name ?? (scoped ? names.scoped : names.hospital);
  return (
    <>
      {counting && <Notice message={words.counting} />}
      <View className="figures-of">
        <Text className="figures-title">
          {title} · {words.range(value.from, value.to)}
        </Text>
        {countedAt !== undefined && (
          <Text className="quiet">{words.countedAt(countedAt, today)}</Text>
        )}
        {scoped && <Text className="quiet">{words.scopedNote}</Text>}
      </View>
      <Totals figures={large.map(shown => ({ name: nameOf(shown), count: worded(shown, sums) }))} />
      {department && <Button text={words.whole} onPress={() => onChoose(undefined)} />}
      <Course course={course} shown={drawn} />
      <Text className="quiet">{month ? words.drillNote : words.drillOneMonth}</Text>
      {groups.map(group => (
        <Group
          key={group}
          group={group}
          sums={sums}
          onOpen={
            month
              ? figure =>
                  go('followup/records', {
                    month,
                    figure,
                    ...(department ? { department: department.key, name: department.name } : {}),
                  })
              : undefined
          }
        />
      ))}
      {!department && (
        <Departments
          rows={rows}
          total={hospital}
          scoped={scoped}
          columns={columns}
          drawn={drawn}
          onChoose={row => onChoose({ key: row.key, name: row.department })}
        />
      )}
    </>
  );
}
