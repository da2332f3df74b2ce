import { Text, View } from '@tarojs/components';
import { type Month, monthOf } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import type { viewFigures } from '../../../types/figures/viewFigures';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Notice } from '../../parts/Notice';
import { Totals } from '../../parts/staff/Totals';
import { Beside } from './Beside';
import { Callers } from './Callers';
import { Course } from './Course';
import { Departments } from './Departments';
import { nameOf, worded } from './figureWords';
import { Group } from './Group';
import './index.scss';
import { type TopicName, topics } from './topics';

const { figures: words, figureNames: names } = followupTexts;
type Value = ValueOf<typeof viewFigures>;

/** A department whose figures are shown alone. */
export interface OneDepartment {
  key: string;
  name: string;
}

interface ShownProps {
  value: Value;
  topic: TopicName;
  department: OneDepartment | undefined;
  /** The month whose records can be opened; undefined if several months are shown. */
  month: Month | undefined;
  onChoose: (department: OneDepartment | undefined) => void;
  onMonth: (month: Month) => void;
}

/** Shows that a month has no figures, with a link to the last one that has. */
function Nothing({
  value: { today, from, to, months },
  onMonth,
}: Pick<ShownProps, 'value' | 'onMonth'>) {
  // Future places are counted too.
  const [last] = months.filter(month => month !== to && month <= monthOf(today));
  return (
    <Empty title={words.emptyOf(words.range(from, to))} note={words.emptyNote}>
      {last && <Button text={words.toMonth(words.sayMonth(last))} onPress={() => onMonth(last)} />}
    </Empty>
  );
}

/**
 * The figures of one topic: the main ones, their values over the months, the list, and the
 * departments.
 */
export function Shown({ value, topic, department, month, onChoose, onMonth }: ShownProps) {
  const { today, rows, hospital, course, countedAt, counting, scoped } = value;
  if (rows.length === 0) return <Nothing value={value} onMonth={onMonth} />;
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
      <Beside value={value} department={department?.key} columns={columns} />
      <Course course={course} shown={drawn} />
      {topic === 'appraisal' && <Callers from={value.from} to={value.to} department={department} />}
      <Text className="quiet">{month ? words.drillNote : words.drillOneMonth}</Text>
      {groups.map(group => (
        <Group
          key={group}
          group={group}
          sums={sums}
          onOpen={
            month
              ? figure =>
                  go('statistics/records', {
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
