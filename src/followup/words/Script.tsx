import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { CallWordsView } from '../../../types/calling/viewCallWords';
import { type WrittenScript, wordLength, wordParts } from '../../../types/calling/words';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea } from '../../parts/TextArea';
import { useHospital } from '../../theme/hospital';
import { Asked } from './Asked';
import './index.scss';
import { Meant } from './Meant';

const { callWords: words } = followupTexts;
const { kinds: kindTexts } = texts.followUps;

/** The title of a script: its departments and kinds of calls. */
export const titleOf = ({ kinds, departments }: WrittenScript): string =>
  words.titleOf(
    departments,
    kinds.map(kind => kindTexts[kind]),
  );

interface Props {
  script: WrittenScript;
  view: CallWordsView;
  onChange: (some: Partial<WrittenScript>) => void;
  onDrop: () => void;
}

/** One script while it is edited: empty parts use the usual words. */
export function Script({ script, view, onChange, onDrop }: Props) {
  const { callers } = useHospital();
  const usual = { ...view.usual, greeting: view.usual.greeting || callers.greeting };
  return (
    <Card title={titleOf(script)}>
      <Meant script={script} departments={view.departments} onChange={onChange} />
      <Text className="quiet">{words.braces}</Text>
      {wordParts.map(part => (
        <TextArea
          key={part}
          id={`words-${part}`}
          label={words.parts[part]}
          value={script.words[part] ?? ''}
          placeholder={words.usual(usual[part])}
          maxLength={wordLength.max}
          onChange={text => onChange({ words: { ...script.words, [part]: text } })}
        />
      ))}
      <Asked script={script} usual={view.questions} onChange={onChange} />
      <View className="words-drop">
        <Button kind="danger" text={words.drop} onPress={onDrop} />
      </View>
    </Card>
  );
}
