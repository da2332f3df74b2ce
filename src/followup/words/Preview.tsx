import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { surnameOf } from '../../../domain/calling/surname';
import { wordsFor } from '../../../domain/calling/words';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { CallWordsView } from '../../../types/calling/viewCallWords';
import { type WrittenScript, wordParts } from '../../../types/calling/words';
import { followUpKinds } from '../../../types/followups/followUps';
import { Card } from '../../parts/Card';
import { Filter } from '../../parts/staff/Filter';
import { useHospital } from '../../theme/hospital';
import { greetingOf } from '../call/greeting';
import './index.scss';
import { asKept } from './wordsForm';

const { call, callWords: words } = followupTexts;
const { kinds: kindTexts } = texts.followUps;

interface Props {
  view: CallWordsView;
  scripts: WrittenScript[];
  caller: string;
}

/** What a caller would be given to say now, for a kind of call in a department. */
export function Preview({ view, scripts, caller }: Props) {
  const [kind, setKind] = useState<(typeof followUpKinds)[number]>('discharge1');
  const [department, setDepartment] = useState(view.departments[0] ?? '');
  const { name: hospital, callers } = useHospital();
  const kept = asKept(scripts);
  const said = wordsFor(kept, kind, department, view.usual);
  const somebody = call.addressed(surnameOf(words.somebody), 'female');
  const names = call.greetingNames(hospital, caller, somebody, department);
  const own = kept.filter(
    ({ kinds, departments }) =>
      (!kinds.length || kinds.includes(kind)) &&
      (!departments.length || departments.includes(department)),
  );
  return (
    <Card title={words.preview}>
      <View className="filters">
        <Filter
          name={words.kind}
          value={kindTexts[kind]}
          all={false}
          options={followUpKinds.map(each => kindTexts[each])}
          chosen={followUpKinds.indexOf(kind)}
          onPick={index => setKind(followUpKinds[index] ?? kind)}
        />
        <Filter
          name={words.department}
          value={department}
          all={false}
          options={view.departments}
          chosen={view.departments.indexOf(department)}
          onPick={index => setDepartment(view.departments[index] ?? '')}
        />
      </View>
      {wordParts.map(part => (
        <View className="words-said" key={part}>
          <Text className="quiet">{words.parts[part]}</Text>
          <Text>
            {greetingOf(said[part] || (part === 'greeting' ? callers.greeting : ''), names)}
          </Text>
        </View>
      ))}
      {own
        .flatMap(({ questions }) => questions)
        .map(({ ask, options }) => (
          <View className="words-said" key={ask}>
            <Text className="quiet">{words.ownQuestion}</Text>
            <Text>{words.asked(ask, options)}</Text>
          </View>
        ))}
    </Card>
  );
}
