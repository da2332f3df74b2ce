import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { QuestionView } from '../../../types/calling/views';
import { type Satisfaction, satisfactions } from '../../../types/surveys';
import { aspects } from '../../../types/voices/names';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Choices } from '../../parts/staff/Choices';
import { Fold } from '../../parts/staff/Fold';
import { TextArea } from '../../parts/TextArea';
import { aria } from '../../phone/aria';
import type { CallForm } from './callForm';
import './Questions.scss';

const { call: words, wardForm } = followupTexts;

interface Props {
  questions: QuestionView[];
  /** The patient has already rated the stay or the visit in its survey, so nobody asks again. */
  isRated: boolean;
  draft: CallForm;
  onChange: (some: Partial<CallForm>) => void;
}

/** The questions with their answers to tap; warns at an answer that a doctor has to see. */
export const Questions = ({ questions, isRated, draft, onChange }: Props) => (
  <>
    {questions.length > 0 && (
      <Card title={words.ask}>
        <View className="questions">
          <Text className="quiet">{words.askNote}</Text>
          {questions.map(question => (
            <Question
              key={question.id}
              question={question}
              answer={draft.answers[question.id]}
              onAnswer={answer =>
                onChange({ answers: { ...draft.answers, [question.id]: answer ?? '' } })
              }
            />
          ))}
        </View>
      </Card>
    )}
    {isRated ? (
      <Notice message={wardForm.doNotAsk} />
    ) : (
      <Satisfied draft={draft} onChange={onChange} />
    )}
  </>
);

/** The patient's satisfaction, as a whole and with each aspect. */
const Satisfied = ({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) => (
  <Card title={words.satisfactionTitle}>
    <Choices
      label={words.satisfactionTitle}
      options={satisfactions.map(value => ({
        value,
        text: texts.surveys.satisfactions[value],
        tone: toneOf(value),
      }))}
      chosen={draft.satisfaction}
      onChoose={satisfaction => onChange({ satisfaction })}
    />
    <Aspects draft={draft} onChange={onChange} />
  </Card>
);

const toneOf = (value: Satisfaction) => (value === 'dissatisfied' ? 'bad' : 'good');

/**
 * The satisfaction with each aspect; folded, since most calls have no time for six more questions.
 */
const Aspects = ({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) => (
  <Fold title={words.aspects} note={words.aspectsNote(Object.keys(draft.ratings).length)}>
    {aspects.map(aspect => (
      <View className="question" key={aspect}>
        <Text>{texts.voices.aspects[aspect]}</Text>
        <Choices
          label={texts.voices.aspects[aspect]}
          options={satisfactions.map(value => ({
            value,
            text: texts.surveys.satisfactions[value],
            tone: toneOf(value),
          }))}
          chosen={draft.ratings[aspect]}
          onChoose={rating => {
            const { [aspect]: _, ...others } = draft.ratings;
            onChange({ ratings: rating ? { ...others, [aspect]: rating } : others });
          }}
        />
      </View>
    ))}
  </Fold>
);

interface QuestionProps {
  question: QuestionView;
  answer: string | undefined;
  onAnswer: (answer: string | undefined) => void;
}

function Question({ question: { id, ask, options, worrying }, answer, onAnswer }: QuestionProps) {
  const isWorrying = (option: string) => worrying.includes(option);
  if (options.length === 0) {
    return (
      <View className="question question-open">
        <TextArea
          id={`question-${id}`}
          label={ask}
          value={answer ?? ''}
          placeholder={words.answerPlaceholder}
          maxLength={300}
          onChange={onAnswer}
        />
      </View>
    );
  }
  return (
    <View className="question">
      <Text>{ask}</Text>
      <Choices
        label={ask}
        options={options.map(value => ({
          value,
          text: value,
          tone: isWorrying(value) ? ('bad' as const) : ('good' as const),
        }))}
        chosen={answer || undefined}
        onChoose={onAnswer}
      />
      {answer && isWorrying(answer) && (
        <View className="question-worrying" {...aria({ role: 'alert' })}>
          <Text>! {words.worrying}</Text>
        </View>
      )}
    </View>
  );
}
