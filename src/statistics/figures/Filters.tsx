import { View } from '@tarojs/components';
import { monthAfter } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import type { ValueOf } from '../../../types/contract';
import type { viewFigures } from '../../../types/figures/viewFigures';
import { Button } from '../../parts/Button';
import { Filter } from '../../parts/staff/Filter';
import './index.scss';
import type { OneDepartment } from './Shown';
import { type ShownSpan, SPANS } from './useSpan';

const { figures: words } = followupTexts;
type Value = ValueOf<typeof viewFigures>;

interface Props {
  of: ShownSpan;
  /**
   * The last answer, for the months and departments to choose from; undefined before the first one.
   */
  known: Value | undefined;
  department: OneDepartment | undefined;
  onDepartment: (department: OneDepartment | undefined) => void;
}

/** Chooses the months and the department of the figures. */
export const Filters = ({ of, known, department, onDepartment }: Props) => (
  <>
    <Months of={of} known={known?.months ?? []} />
    <SpanAndDepartment
      of={of}
      rows={known?.rows ?? []}
      department={department}
      onDepartment={onDepartment}
    />
  </>
);

function Months({ of: { to, setTo, thisMonth }, known }: { of: ShownSpan; known: string[] }) {
  const months = [...new Set([to, thisMonth, ...known])].sort().reverse();
  return (
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
  );
}

interface SpanAndDepartmentProps extends Pick<Props, 'of' | 'department' | 'onDepartment'> {
  rows: Value['rows'];
}

const SpanAndDepartment = ({
  of: { span, setSpan },
  rows,
  department,
  onDepartment,
}: SpanAndDepartmentProps) => (
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
      options={rows.map(row => row.department)}
      chosen={rows.findIndex(({ key }) => key === department?.key)}
      onPick={index => {
        const row = rows[index];
        onDepartment(row && { key: row.key, name: row.department });
      }}
    />
  </View>
);
