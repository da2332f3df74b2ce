import { View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { listFollowUps } from '../../../types/calling/listFollowUps';
import type { ValueOf } from '../../../types/contract';
import { followUpBys } from '../../../types/followups/followUps';
import type { Wanted } from '../../calling/queue';
import { Filter } from '../../parts/staff/Filter';

const { common, today: words } = followupTexts;
const { kinds: kindTexts, by: byTexts } = texts.followUps;

interface Props {
  of: Pick<ValueOf<typeof listFollowUps>, 'departments' | 'kinds' | 'callers'>;
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** Filters by department, kind, who has to call, and the caller who holds the calls. */
export const Narrow = ({ of: { departments, kinds, callers }, wanted, onChange }: Props) => (
  <View className="filters">
    <Filter
      name={common.department}
      value={wanted.department}
      options={departments.map(({ name, count }) => common.withCount(name, count))}
      chosen={departments.findIndex(({ name }) => name === wanted.department)}
      onPick={index => onChange({ ...wanted, department: departments[index]?.name })}
    />
    <Filter
      name={words.kind}
      value={wanted.kind && kindTexts[wanted.kind]}
      options={kinds.map(({ kind, count }) => common.withCount(kindTexts[kind], count))}
      chosen={kinds.findIndex(({ kind }) => kind === wanted.kind)}
      onPick={index => onChange({ ...wanted, kind: kinds[index]?.kind })}
    />
    <Filter
      name={words.by}
      value={wanted.by && byTexts[wanted.by]}
      options={followUpBys.map(by => byTexts[by])}
      chosen={wanted.by ? followUpBys.indexOf(wanted.by) : -1}
      onPick={index => onChange({ ...wanted, by: followUpBys[index] })}
    />
    <Callers of={callers} wanted={wanted} onChange={onChange} />
  </View>
);

function Callers({ of, wanted, onChange }: Omit<Props, 'of'> & { of: Props['of']['callers'] }) {
  const options = [
    { id: 'mine', text: words.callerMine },
    { id: 'nobody', text: words.callerNobody },
    ...of.map(({ callerId, name, count }) => ({
      id: callerId,
      text: common.withCount(name, count),
    })),
  ];
  const chosen = options.findIndex(({ id }) => id === wanted.caller);
  return (
    <Filter
      name={words.caller}
      value={options[chosen]?.text}
      options={options.map(({ text }) => text)}
      chosen={chosen}
      onPick={index => onChange({ ...wanted, caller: options[index]?.id })}
    />
  );
}
