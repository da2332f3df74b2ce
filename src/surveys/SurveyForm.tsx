import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../texts';
import { formOf, type Question, type SurveyAnswers } from '../../types/surveys';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Field } from '../parts/Field';
import { Switch } from '../parts/Switch';
import { TextArea } from '../parts/TextArea';
import { BigFaces, FaceHead, FaceLine } from './Faces';
import './SurveyForm.scss';

const { survey: words } = texts.pages;

interface Props {
  /** The version of the form. */
  form: number;
  /** The doctor who can be praised with a tap; undefined: unknown. */
  doctor?: string | undefined;
  answers: SurveyAnswers;
  onAnswer: (id: string, answer: string | boolean | undefined) => void;
}

/**
 * The questions in the form's order: the overall one, the detailed ones, and further ones, which
 * are folded at first.
 */
export function SurveyForm({ form, doctor, answers, onAnswer }: Props) {
  const questions = formOf(form).questions.map(each => ({
    ...each,
    title: texts.ownNames.question(each.title),
  }));
  const ofKind = (...kinds: Question['kind'][]) =>
    questions.filter(({ kind }) => kinds.includes(kind));
  const sides = ofKind('rating');
  const rest = ofKind('text', 'staff', 'yesNo');
  const unhappy = [...ofKind('overall'), ...sides].some(({ id }) => answers[id] === 'dissatisfied');
  const [opened, setOpened] = useState(rest.some(({ id }) => answers[id] !== undefined));
  return (
    <>
      {ofKind('overall').map(({ id, title }) => (
        <Card key={id}>
          <Text className="survey-question">{title}</Text>
          <BigFaces label={title} chosen={answers[id]} onChoose={value => onAnswer(id, value)} />
        </Card>
      ))}
      {sides.length > 0 && (
        <Card title={words.sides}>
          <FaceHead />
          {sides.map(({ id, title }) => (
            <FaceLine
              key={id}
              label={title}
              chosen={answers[id]}
              // A second tap on the same face removes the answer.
              onChoose={value => onAnswer(id, answers[id] === value ? undefined : value)}
            />
          ))}
        </Card>
      )}
      {rest.length > 0 && !opened && !unhappy && (
        <Button text={words.more} onPress={() => setOpened(true)} />
      )}
      {(opened || unhappy) && (
        <Card flat>
          {(unhappy ? [...rest].sort(textsFirst) : rest).map(question => (
            <Rest
              key={question.id}
              question={question}
              doctor={doctor}
              unhappy={unhappy}
              answer={answers[question.id]}
              onAnswer={answer => onAnswer(question.id, answer)}
            />
          ))}
        </Card>
      )}
    </>
  );
}

/**
 * Sorts text questions before yes-or-no ones, so that a dissatisfied patient gives the reason
 * before being asked whom to praise.
 */
const textsFirst = (a: Question, b: Question) =>
  Number(b.kind === 'text') - Number(a.kind === 'text') ||
  Number(b.kind === 'yesNo') - Number(a.kind === 'yesNo');

interface RestProps {
  question: Question;
  doctor: string | undefined;
  unhappy: boolean;
  answer: string | boolean | undefined;
  onAnswer: (answer: string | boolean | undefined) => void;
}

function Rest({ question, doctor, unhappy, answer, onAnswer }: RestProps) {
  const { id, title, kind } = question;
  const text = typeof answer === 'string' ? answer : '';
  if (kind === 'yesNo')
    return (
      <Switch
        title={title}
        note={words.callMeNote}
        on={answer === true}
        word={answer === true ? words.yes : words.no}
        onChange={on => onAnswer(on || undefined)}
      />
    );
  if (kind === 'staff') {
    const name = doctor === undefined ? undefined : words.praiseDoctor(doctor);
    return (
      <View className="survey-praise">
        <Field
          id={`field-${id}`}
          label={title}
          value={text}
          placeholder={words.praiseHint}
          maxLength={question.maxLength}
          onChange={onAnswer}
        />
        {text === '' && name && (
          <View className="survey-praise-way">
            <Button small text={name} onPress={() => onAnswer(name)} />
          </View>
        )}
      </View>
    );
  }
  return kind === 'text' ? (
    <TextArea
      id={`field-${id}`}
      label={title}
      value={text}
      placeholder={unhappy ? words.complaintHint : words.suggestionsHint}
      maxLength={question.maxLength}
      onChange={onAnswer}
    />
  ) : null;
}
