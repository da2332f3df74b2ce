import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import type { CallWordsView } from '../../../types/calling/viewCallWords';
import { askLength, mostQuestions, type WrittenScript } from '../../../types/calling/words';
import { Button } from '../../parts/Button';
import { Field } from '../../parts/Field';
import { Chip } from '../../parts/staff/Chip';
import { Fold } from '../../parts/staff/Fold';
import './index.scss';
import { optionsTyped } from './wordsForm';

const { callWords: words } = followupTexts;
type Question = WrittenScript['questions'][number];

interface Props {
  script: WrittenScript;
  usual: CallWordsView['questions'];
  onChange: (some: Partial<WrittenScript>) => void;
}

/** The questions of a script: the office's own, and the usual ones that are left out. */
export function Asked({ script: { questions, without }, usual, onChange }: Props) {
  const put = (at: number, next: Question | undefined) =>
    onChange({
      questions: questions.flatMap((each, index) => (index === at ? (next ?? []) : each)),
    });
  return (
    <>
      {questions.map((question, at) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no id until it is saved
          key={at}
          at={at}
          of={question}
          onChange={next => put(at, next)}
        />
      ))}
      {questions.length < mostQuestions && (
        <Button
          text={words.addQuestion}
          onPress={() =>
            onChange({ questions: [...questions, { ask: '', options: [], worrying: [] }] })
          }
        />
      )}
      <Fold title={words.without} note={words.withoutNote(without.length)}>
        <View className="words-chips">
          {usual.map(({ id, ask }) => (
            <Chip
              key={id}
              many
              text={ask}
              on={without.includes(id)}
              onPress={() =>
                onChange({
                  without: without.includes(id)
                    ? without.filter(each => each !== id)
                    : [...without, id],
                })
              }
            />
          ))}
        </View>
      </Fold>
    </>
  );
}

interface OneProps {
  at: number;
  of: Question;
  onChange: (next: Question | undefined) => void;
}

const One = ({ at, of, onChange }: OneProps) => (
  <View className="words-question">
    <Field
      id={`ask-${at}`}
      label={words.ask(at + 1)}
      value={of.ask}
      placeholder={words.askPlaceholder}
      maxLength={askLength.max}
      onChange={ask => onChange({ ...of, ask })}
    />
    <Field
      id={`options-${at}`}
      label={words.options}
      value={words.optionsWritten(of.options)}
      placeholder={words.optionsPlaceholder}
      maxLength={120}
      onChange={text => onChange({ ...of, options: optionsTyped(text) })}
    />
    {of.options.some(Boolean) && (
      <>
        <Text className="quiet">{words.worrying}</Text>
        <View className="words-chips">
          {[...new Set(of.options.filter(Boolean))].map(option => (
            <Chip
              key={option}
              many
              text={option}
              on={of.worrying.includes(option)}
              onPress={() =>
                onChange({
                  ...of,
                  worrying: of.worrying.includes(option)
                    ? of.worrying.filter(each => each !== option)
                    : [...of.worrying, option],
                })
              }
            />
          ))}
        </View>
      </>
    )}
    <Button small text={words.dropQuestion} onPress={() => onChange(undefined)} />
  </View>
);
